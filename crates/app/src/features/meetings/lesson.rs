//! One meeting of the lesson plan.

use maud::{Markup, html};
use samspil_core::access::Action;
use samspil_core::agenda::Agenda;
use samspil_core::own_form::OwnForm;
use samspil_core::programme::{Certainty, Content, FormKind, Format, Meeting, MeetingKind, Status, TeamDay};
use samspil_core::{FuzzyDate, Id, Language};

use super::columns::Columns;
use super::reasons::reasons;
use crate::features::programmes::Loaded;
use crate::web::{Ctx, form, layout, seat};

/// A meeting with its date at the left and everything else at the right.
pub(super) fn lesson(ctx: &Ctx, loaded: &Loaded, meeting: &Meeting) -> Markup {
    let struck = matches!(meeting.status, Status::Cancelled | Status::Postponed);
    let language = meeting.language.unwrap_or(loaded.plan.programme.language);
    html! {
        article.lesson id=(meeting.id) {
            div.lesson-when { (when(ctx, loaded, meeting)) (state(ctx, language, meeting)) (place(ctx, language, meeting)) }
            div.stack {
                h2 { @if struck { s { (title(ctx, loaded, meeting)) } } @else { (title(ctx, loaded, meeting)) } }
                (reasons(ctx, loaded, &meeting.id))
                (purpose(ctx, loaded, language, meeting))
                (contents(ctx, loaded, language, meeting))
                (team(ctx, loaded, &meeting.sheet.team))
                (outcomes(ctx, language, &meeting.sheet.outcomes))
                (own(ctx, loaded, language, meeting))
                (lines(ctx, loaded, meeting))
                @if meeting.kind == MeetingKind::ThemeDay { p.screen-only {
                    a href=(format!("/programmes/{}/meetings/{}/questions", loaded.slug(), meeting.id)) { (ctx.words.text("questions-link")) }
                } }
            }
        }
    }
}

/// Number and title, a link for those who plan.
pub fn title(ctx: &Ctx, loaded: &Loaded, meeting: &Meeting) -> Markup {
    let language = meeting.language.unwrap_or(loaded.plan.programme.language);
    let title = layout::content_span(ctx, language, &meeting.title);
    let title = html! { @if let Some(number) = meeting.number { (number) ". " } (title) };
    if ctx.viewer.may(loaded.slug(), Action::EditPlan) {
        html! { a href=(format!("/programmes/{}/parts/meeting/{}/edit", loaded.slug(), meeting.id)) { (title) } }
    } else {
        title
    }
}

/// Weekday, date and hours.
pub fn when(ctx: &Ctx, loaded: &Loaded, meeting: &Meeting) -> Markup {
    let words = ctx.words;
    let year = loaded.plan.programme.year;
    let date: Option<FuzzyDate> =
        meeting.date.as_ref().map(|d| year.and_then(|year| d.in_year(year)).unwrap_or_else(|| d.clone()));
    html! {
        @match &date {
            Some(date) => p.lesson-date {
                @if let Some(day) = date.day() { span.muted { (words.weekday(day)) } " " }
                (form::date(ctx, loaded, date))
            },
            None => p.lesson-date.muted { (words.text("meetings-no-date")) },
        }
        @if let Some(start) = meeting.start {
            p { @match meeting.end {
                Some(end) => (words.with("meetings-hours", &[("start", &clock(ctx, start.minutes())), ("end", &clock(ctx, end.minutes()))])),
                None => (words.with("meetings-from", &[("start", &clock(ctx, start.minutes()))])),
            } }
        }
    }
}

/// "9" or "9.30", in English "09:30".
fn clock(ctx: &Ctx, minutes: u16) -> String {
    let (hour, minute) = (minutes / 60, minutes % 60);
    match (ctx.words.language(), minute) {
        (Language::En, _) => format!("{hour:02}:{minute:02}"),
        (_, 0) => hour.to_string(),
        _ => format!("{hour}.{minute:02}"),
    }
}

/// Certainty with its marker, then status with its cause.
fn state(ctx: &Ctx, language: Language, meeting: &Meeting) -> Markup {
    let words = ctx.words;
    html! {
        @if let Some(word) = certainty_word(ctx, language, meeting.certainty, meeting.marker.as_deref()) { p { (tentative(&word)) } }
        @if meeting.status != Status::Planned {
            p { span.ds-tag data-color="neutral" {
                span class=(if meeting.status == Status::Held { "icon icon-held" } else { "icon icon-cancelled" }) aria-hidden="true" {}
                (words.text(&format!("timeline-status-{}", meeting.status.as_str())))
            } }
        }
        @if let Some(cause) = &meeting.cause { p.small.muted { (layout::content_span(ctx, language, cause)) } }
    }
}

/// How unsure something is, in the plan's own word or ours; nothing where it is
/// sure.
pub fn certainty_word(
    ctx: &Ctx,
    language: Language,
    certainty: Certainty,
    marker: Option<&str>,
) -> Option<Markup> {
    let marker = marker.map(|marker| layout::content_span(ctx, language, marker));
    let key = match certainty {
        Certainty::Confirmed => return marker,
        Certainty::Expected => "timeline-expected",
        Certainty::Tentative => "timeline-tentative",
        Certainty::Tbd => "timeline-tbd",
    };
    Some(marker.unwrap_or_else(|| html! { (ctx.words.text(key)) }))
}

fn tentative(word: &Markup) -> Markup {
    html! { span.ds-tag data-color="neutral" data-state="tentative" { span.icon.icon-tentative aria-hidden="true" {} (word) } }
}

fn place(ctx: &Ctx, language: Language, meeting: &Meeting) -> Markup {
    let words = ctx.words;
    html! {
        @if let Some(venue) = &meeting.venue { p { (layout::content_span(ctx, language, venue)) } }
        @if meeting.overnight { p.small { (words.text("meetings-overnight")) } }
        @if meeting.format != Format::Unsaid { p.small.muted { (words.text(&format!("word-Format-{}", meeting.format.as_str()))) } }
    }
}

fn purpose(ctx: &Ctx, loaded: &Loaded, language: Language, meeting: &Meeting) -> Markup {
    let words = ctx.words;
    let theme = |id: &Id| loaded.plan.themes.iter().find(|t| t.id == *id);
    let network = |id: &Id| loaded.plan.networks.iter().find(|n| n.id == *id);
    html! {
        @if let Some(purpose) = &meeting.sheet.purpose { p { (layout::content_span(ctx, language, purpose)) } }
        @if meeting.process_goal.is_some() || !meeting.themes.is_empty() || meeting.networks.len() > 1 || meeting.sheet.participants.is_some() {
            dl.facts.compact {
                @if let Some(goal) = &meeting.process_goal { div { dt { (words.text("meetings-process-goal")) } dd { (layout::content_span(ctx, language, goal)) } } }
                @if !meeting.themes.is_empty() { div { dt { (words.with("meetings-themes", &[("count", &meeting.themes.len())])) } dd {
                    ul.tags { @for theme in meeting.themes.iter().filter_map(theme) {
                        li { a.ds-tag data-color="neutral" href=(format!("/programmes/{}/thread?of={}", loaded.slug(), theme.id)) { (layout::content_span(ctx, language, &theme.title)) } }
                    } }
                } } }
                @if meeting.networks.len() > 1 { div { dt { (words.text("meetings-networks")) } dd {
                    ul.plain-list { @for network in meeting.networks.iter().filter_map(network) { li { (layout::content_span(ctx, language, &network.title)) } } }
                } } }
                @if let Some(who) = &meeting.sheet.participants { div { dt { (words.text("meetings-participants")) } dd { (layout::content_span(ctx, language, who)) } } }
            }
        }
    }
}

/// What is on the programme, day by day where there are several, with the
/// times of its agenda.
fn contents(ctx: &Ctx, loaded: &Loaded, language: Language, meeting: &Meeting) -> Markup {
    let agenda = Agenda::in_plan(&loaded.plan, meeting);
    let several = agenda.days.len() > 1 && meeting.sheet.contents.iter().any(|content| content.day.is_some());
    let address = format!("/programmes/{}/meetings/{}/agenda", loaded.slug(), meeting.id);
    let edits = ctx.viewer.may(loaded.slug(), Action::EditPlan);
    html! {
        @if !meeting.sheet.contents.is_empty() { section {
            h3 { (ctx.words.text("meetings-contents")) }
            @for day in agenda.days.iter().filter(|day| !day.parts.is_empty()) {
                @if several { h4 { (ctx.words.with("meetings-day", &[("day", &usize::from(day.number))])) } }
                ul.lines { @for slot in day.slots() {
                    @let start = slot.start.filter(|_| day.is_timed());
                    (content_line(ctx, loaded, language, slot.content, start))
                } }
            }
        } }
        @if edits || agenda.is_timed() { p.small { a href=(address) { (ctx.words.text("meetings-agenda")) span.visually-hidden { ": " (meeting.title) } } } }
    }
}

fn content_line(
    ctx: &Ctx,
    loaded: &Loaded,
    language: Language,
    content: &Content,
    start: Option<u16>,
) -> Markup {
    let unsure = certainty_word(ctx, language, content.certainty, content.marker.as_deref());
    let unit = |id: &Id| loaded.plan.units.iter().find(|u| u.id == *id).map(|u| u.title.clone());
    let units: Vec<String> = content.units.iter().filter_map(unit).collect();
    html! {
        li.line.tentative[unsure.is_some()] {
            @if let Some(start) = start { span.when { (ctx.words.clock(start)) } " " }
            (layout::content_span(ctx, language, &content.text))
            @if !units.is_empty() { span.muted { " (" (layout::content_span(ctx, loaded.plan.programme.language, &ctx.words.list(&units))) ")" } }
            @if let Some(presenter) = &content.presenter { span.small { " – " (seat::seat(ctx, loaded, presenter)) } }
            @if let Some(word) = &unsure { " " span.marker { span.icon.icon-tentative aria-hidden="true" {} (word) } }
        }
    }
}

fn team(ctx: &Ctx, loaded: &Loaded, team: &[TeamDay]) -> Markup {
    let words = ctx.words;
    html! {
        @if team.iter().any(|day| !day.seats.is_empty()) { section {
            h3 { (words.text("meetings-team")) }
            ul { @for day in team { @for one in &day.seats { li {
                @if let Some(day) = day.day { span.muted { (words.with("meetings-day", &[("day", &usize::from(day))])) ": " } }
                (seat::seat(ctx, loaded, one))
            } } } }
        } }
    }
}

fn outcomes(ctx: &Ctx, language: Language, outcomes: &[String]) -> Markup {
    html! {
        @if !outcomes.is_empty() { section {
            h3 { (ctx.words.text("meetings-outcomes")) }
            ul { @for outcome in outcomes { li { (layout::content_span(ctx, language, outcome)) } } }
        } }
    }
}

/// The columns that the programme adds to its lesson plan.
fn own(ctx: &Ctx, loaded: &Loaded, language: Language, meeting: &Meeting) -> Markup {
    let form = OwnForm::of(&loaded.plan, FormKind::LessonPlan);
    let told: Vec<_> = form.columns().filter_map(|c| Some((c, c.value(&meeting.own)?))).collect();
    html! {
        @if !told.is_empty() { dl.facts.compact { @for (column, text) in told { div {
            dt { (layout::content_span(ctx, column.language.unwrap_or(loaded.plan.programme.language), &column.label)) }
            dd { (layout::content_span(ctx, language, text)) }
        } } } }
    }
}

/// The planner: who, with what, how, and what the programme adds.
fn lines(ctx: &Ctx, loaded: &Loaded, meeting: &Meeting) -> Markup {
    let words = ctx.words;
    let columns = Columns::of(ctx, loaded);
    let open = meeting.lines.iter().filter(|line| seat::is_open(ctx, loaded, &line.who)).count();
    html! {
        @if !meeting.lines.is_empty() { section {
            h3 { (words.text("meetings-lines")) @if open > 0 { " " span.small.muted { "– " (words.with("meetings-open", &[("count", &open)])) } } }
            table.ds-table.stacked.planner role="table" aria-label=(words.with("meetings-lines-of", &[("meeting", &meeting.title.as_str())])) data-border {
                thead role="rowgroup" { tr role="row" { @for title in columns.titles() { th scope="col" role="columnheader" { (title) } } } }
                tbody role="rowgroup" { @for line in &meeting.lines { tr role="row" { (columns.cells(line)) } } }
            }
        } }
    }
}
