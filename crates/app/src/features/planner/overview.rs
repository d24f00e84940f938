//! Participants × meetings: who is where, and who of the core is missing.

use maud::{Markup, html};
use samspil_core::planner::{Attendance, Gap, Presence, standing};
use samspil_core::programme::{Meeting, MeetingKind, ParticipantLine, Person, SeatState};

use super::view::{View, named, section_id};
use crate::web::seat;

/// The overview with the gaps in words; nothing where nobody takes part yet.
pub(super) fn overview(view: &View<'_>) -> Markup {
    let attendance = Attendance::new(&view.plan);
    let (people, wishes) = (attendance.people(), wishes(view, &attendance));
    html! {
        section.section id="overview" {
            @if !(people.is_empty() && wishes.is_empty()) {
                h2 { (view.words.text("doc-overview")) }
                (gaps(view, &attendance))
                (table(view, &attendance, &people, &wishes))
            }
        }
    }
}

/// "X, core participant, is not in meeting 3", each with the way to mend it.
fn gaps(view: &View<'_>, attendance: &Attendance<'_>) -> Markup {
    let words = view.words;
    let gaps = attendance.gaps();
    html! {
        @if !gaps.is_empty() {
            div.ds-alert.planner-gaps data-color="warning" {
                h3 { (words.with("planner-gaps", &[("count", &gaps.len())])) }
                ul.plain-list { @for gap in &gaps { li.row {
                    span { (words.with("planner-gap", &[("name", &seat::name(view.ctx, view.loaded, gap.person)), ("meeting", &named(gap.meeting))])) }
                    @if view.edits { (mend(view, gap)) }
                } } }
            }
        } @else if attendance.people().iter().any(|p| attendance.is_core(&p.id)) {
            p.small { span.icon.icon-ok aria-hidden="true" {} " " (words.text("planner-no-gaps")) }
        }
    }
}

fn mend(view: &View<'_>, gap: &Gap<'_>) -> Markup {
    html! {
        form.inline-form method="post" action={ (view.base) "/meetings/" (gap.meeting.id) "/core-participants" } {
            input type="hidden" name="person" value=(gap.person.id);
            button.ds-button data-variant="secondary" data-size="sm" {
                (view.words.text("planner-mend"))
                span.visually-hidden { ": " (seat::name(view.ctx, view.loaded, gap.person)) ", " (named(gap.meeting)) }
            }
        }
    }
}

/// What is sought, with the lines of one wording as one row, each with the
/// meetings where it is sought.
type Wish<'a> = (String, Vec<Option<&'a ParticipantLine>>);

fn wishes<'a>(view: &View<'_>, attendance: &Attendance<'a>) -> Vec<Wish<'a>> {
    let mut all: Vec<Wish<'a>> = Vec::new();
    for (at, meeting) in attendance.meetings.iter().enumerate() {
        let sought = |line: &&ParticipantLine| {
            line.who.person.is_none()
                && !matches!(standing(&line.who), SeatState::Filled | SeatState::Dropped)
        };
        for line in meeting.lines.iter().filter(sought) {
            let text = view.role(&line.who);
            let known = all.iter().position(|(known, _)| *known == text);
            let row = known.unwrap_or_else(|| {
                all.push((text, vec![None; attendance.meetings.len()]));
                all.len() - 1
            });
            if let Some(place) = all.get_mut(row).and_then(|(_, row)| row.get_mut(at)) {
                *place = Some(line);
            }
        }
    }
    all
}

fn table(view: &View<'_>, attendance: &Attendance<'_>, people: &[&Person], wishes: &[Wish<'_>]) -> Markup {
    let words = view.words;
    html! {
        div.scroll role="region" tabindex="0" aria-label=(words.text("doc-overview")) {
            table.ds-table.attendance data-border {
                caption.visually-hidden { (words.text("doc-overview-caption")) }
                thead { tr {
                    th scope="col" { (words.text("field-person")) }
                    @for (at, meeting) in attendance.meetings.iter().enumerate() { th scope="col" { (column(view, meeting, at)) } }
                } }
                tbody {
                    @for person in people { tr {
                        th scope="row" { (person_cell(view, attendance, person)) }
                        @for meeting in &attendance.meetings { td { (mark(view, attendance.of(&person.id, meeting))) } }
                    } }
                    @for (text, row) in wishes { tr {
                        th scope="row" { span lang=[view.lang(None)] { (text) } }
                        @for line in row { td { @if let Some(line) = line { (sought(view, line)) } } }
                    } }
                }
            }
        }
    }
}

/// A meeting in short, its title beside.
fn column(view: &View<'_>, meeting: &Meeting, at: usize) -> Markup {
    let short = match meeting.kind {
        MeetingKind::Closing => view.words.text("doc-closing-short").into_owned(),
        MeetingKind::ReferenceLeader => view.words.text("doc-reference-short").into_owned(),
        _ => meeting.number.map_or_else(|| (at + 1).to_string(), |number| number.to_string()),
    };
    html! {
        a href={ "#" (section_id(&meeting.id)) } title=(meeting.title) {
            (short) span.visually-hidden { ": " span lang=[view.lang(meeting.language)] { (meeting.title) } }
        }
    }
}

fn person_cell(view: &View<'_>, attendance: &Attendance<'_>, person: &Person) -> Markup {
    html! {
        a href={ (view.base) "/meetings?person=" (person.id) } { (seat::name(view.ctx, view.loaded, person)) }
        @if attendance.is_core(&person.id) {
            br; span.small.muted { (view.words.text("word-ParticipantKind-core_participant")) }
        }
    }
}

fn mark(view: &View<'_>, presence: Presence) -> Markup {
    let words = view.words;
    match presence {
        Presence::Takes => {
            html! { span.icon.icon-ok aria-hidden="true" {} span.visually-hidden { (words.text("doc-takes-part")) } }
        }
        Presence::Missing => {
            html! { span.ds-tag data-color="warning" { span.icon.icon-gap aria-hidden="true" {} (words.text("doc-missing")) } }
        }
        Presence::Left => html! { span.small.muted { (words.text("planner-left")) } },
        Presence::Apart => html! {},
    }
}

fn sought(view: &View<'_>, line: &ParticipantLine) -> Markup {
    let state = standing(&line.who);
    let word = view.words.text(&format!("planner-sought-{}", state.as_str()));
    html! { span.ds-tag data-color="neutral" data-state="tentative" { span.icon.icon-person aria-hidden="true" {} (word) } }
}
