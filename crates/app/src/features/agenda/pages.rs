//! The page of an agenda: to be worked on, to run the day by, or as those who
//! take part see it.

use axum::extract::Path;
use maud::{Markup, html};
use samspil_core::access::Action;
use samspil_core::agenda::template::TEMPLATES;
use samspil_core::agenda::{Agenda, Day, Part, Slot, Trouble, troubles};
use samspil_core::programme::{Content, ContentKind, Meeting, MeetingKind, Seat};
use samspil_core::{ElementKind, Id, Language};
use samspil_documents::kinds::Kind as Document;

use super::facts::{self, Troubles};
use super::save::{self, address};
use crate::features::documents;
use crate::features::meetings::certainty_word;
use crate::features::methods;
use crate::features::programmes::Loaded;
use crate::web::layout::{self, Page, Width};
use crate::web::{Ctx, Problem, seat};

/// What was typed into the field for new items, and what is wrong with it.
#[derive(Debug, Default)]
pub(super) struct Typing {
    pub(super) day: u8,
    pub(super) text: String,
    /// Lines that could not be read.
    pub(super) unread: Vec<String>,
    pub(super) too_many: bool,
}

/// What the page says beside the agenda as it stands.
#[derive(Debug, Default)]
pub(super) struct Shown {
    /// Somebody else has changed it meanwhile.
    pub(super) stale: bool,
    pub(super) typing: Option<Typing>,
}

pub(super) async fn agenda(ctx: Ctx, Path((_, id)): Path<(String, String)>) -> Result<Markup, Problem> {
    let loaded = ctx.programme()?;
    let meeting = save::meeting(loaded, &id)?;
    Ok(page(&ctx, loaded, meeting, &Shown::default()))
}

/// Who reads the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum View {
    /// Those who design it.
    Design,
    /// Those who run the day.
    Run,
    /// Those who take part.
    Participant,
}

impl View {
    fn of(ctx: &Ctx, loaded: &Loaded) -> Self {
        let edits = ctx.viewer.may(loaded.slug(), Action::EditPlan);
        match ctx.query("view").as_deref() {
            Some("participant") => Self::Participant,
            Some("facilitator") => Self::Run,
            _ if edits => Self::Design,
            _ => Self::Participant,
        }
    }
}

pub(super) fn page(ctx: &Ctx, loaded: &Loaded, meeting: &Meeting, shown: &Shown) -> Markup {
    let words = ctx.words;
    let agenda = Agenda::in_plan(&loaded.plan, meeting);
    let view = View::of(ctx, loaded);
    let designer = Designer { ctx, loaded, meeting, agenda: &agenda, view, seen: save::seen(meeting) };
    let eyebrow = words.text("agenda-title");
    let page = Page {
        eyebrow: Some(&eyebrow),
        language: Some(designer.language()),
        tools: designer.tools(),
        width: if view == View::Participant { Width::Usual } else { Width::Wide },
        ..Page::new(&meeting.title)
    };
    layout::programme_page(ctx, loaded, page, designer.content(shown))
}

struct Designer<'a> {
    ctx: &'a Ctx,
    loaded: &'a Loaded,
    meeting: &'a Meeting,
    agenda: &'a Agenda<'a>,
    view: View,
    seen: String,
}

impl Designer<'_> {
    fn language(&self) -> Language {
        self.meeting.language.unwrap_or(self.loaded.plan.programme.language)
    }

    fn own(&self, text: &str) -> Markup {
        layout::content_span(self.ctx, self.language(), text)
    }

    fn here(&self) -> String {
        address(self.loaded, &self.meeting.id)
    }

    fn tools(&self) -> Markup {
        let words = self.ctx.words;
        let link = |view: View, query: &str, key: &str| {
            html! { a.ds-button data-variant="tertiary" href={ (self.here()) "?view=" (query) } aria-current=[(self.view == view).then_some("true")] { (words.text(key)) } }
        };
        html! {
            div.toolbar {
                @if self.ctx.viewer.may(self.loaded.slug(), Action::EditPlan) { (link(View::Design, "design", "agenda-view-design")) }
                (link(View::Run, "facilitator", "agenda-view-run"))
                (link(View::Participant, "participant", "agenda-view-participant"))
                @if self.agenda.is_timed() {
                    a.ds-button data-variant="secondary" href={ (self.here()) "/delay" } { (words.text("agenda-late")) }
                }
                @let document = if self.view == View::Participant { Document::Gathering } else { Document::RunSheet };
                (documents::menu(self.ctx, self.loaded, document, &format!("?meeting={}", self.meeting.id)))
            }
        }
    }

    fn content(&self, shown: &Shown) -> Markup {
        let words = self.ctx.words;
        // Who was only asked is known to those who plan, so only they learn what
        // does not fit.
        let plans = self.ctx.viewer.may(self.loaded.slug(), Action::EditPlan);
        let told = plans && self.view != View::Participant;
        let troubles = if told { troubles(self.agenda) } else { Vec::new() };
        let said = Troubles { ctx: self.ctx, loaded: self.loaded, agenda: self.agenda };
        let inner = html! {
            @if shown.stale { div.ds-alert data-color="warning" role="alert" { p { (words.text("agenda-stale")) } } }
            (self.about())
            @if self.view != View::Participant {
                @if let Some(total) = facts::total(&self.loaded.plan, self.agenda) { (facts::figures(words, total)) }
                (said.list(&troubles))
            }
            @for day in &self.agenda.days { (self.day(day, &troubles, &said, shown)) }
            @if self.view == View::Design { (self.more_days()) (self.drop_form()) }
        };
        let opens = (self.view == View::Design).then_some("true");
        html! {
            // Forms and links inside change the agenda in place; without script
            // each answers with the page.
            div #agenda.stack data-gap="large" tabindex="-1" hx-boost:inherited=[opens] hx-target:inherited=[opens.map(|_| "#agenda")]
                hx-select:inherited=[opens.map(|_| "#agenda")] hx-select-oob:inherited=[opens.map(|_| "#flash")]
                hx-swap:inherited=[opens.map(|_| "outerHTML")] hx-push-url:inherited=[opens.map(|_| "false")]
                hx-"status:401":inherited=[opens.map(|_| "select:#main target:#main swap:outerHTML")]
                hx-"status:403":inherited=[opens.map(|_| "select:#main target:#main swap:outerHTML")]
                hx-"status:404":inherited=[opens.map(|_| "select:#main target:#main swap:outerHTML")] { (inner) }
            @if self.view == View::Design { script src=(layout::asset("agenda.js")) defer {} }
        }
    }

    /// Where, and what is to come of it.
    fn about(&self) -> Markup {
        let words = self.ctx.words;
        let meeting = self.meeting;
        let fact = |key: &str, text: &Option<String>| {
            html! {
                @if let Some(text) = text { div { dt { (words.text(key)) } dd { (self.own(text)) } } }
            }
        };
        html! {
            @if meeting.venue.is_some() || meeting.sheet.purpose.is_some() || meeting.wished_result.is_some() {
                dl.facts {
                    (fact("field-venue", &meeting.venue))
                    (fact("field-purpose", &meeting.sheet.purpose))
                    (fact("field-wished_result", &meeting.wished_result))
                }
            }
            @if self.view == View::Design && meeting.kind == MeetingKind::ThemeDay && !self.agenda.is_timed() {
                p.muted { (words.text("agenda-theme-day-hint")) }
            }
        }
    }

    fn day(&self, day: &Day<'_>, troubles: &[Trouble], said: &Troubles<'_>, shown: &Shown) -> Markup {
        let words = self.ctx.words;
        let several = self.agenda.days.len() > 1;
        let title = facts::day_title(words, day, several);
        html! {
            section.section aria-label=(title) {
                h2 { (title) }
                @if let Some(about) = day.title { p.lead { (self.own(about)) } }
                @if day.parts.is_empty() { p.muted { (words.text("agenda-empty")) } } @else { (self.table(day, troubles, said, &title)) }
                @if self.view == View::Design {
                    (self.quick(day, shown))
                    (self.library_link(day))
                    @if day.parts.is_empty() { (self.templates(day)) }
                    (self.hours(day))
                }
            }
        }
    }

    fn table(&self, day: &Day<'_>, troubles: &[Trouble], said: &Troubles<'_>, title: &str) -> Markup {
        let words = self.ctx.words;
        let timed = day.is_timed();
        let gap = |at: usize| {
            troubles
                .iter()
                .find(|t| t.at() == Some(at) && matches!(t, Trouble::Gap { .. } | Trouble::Overlap { .. }))
        };
        html! {
            table.ds-table.stacked.agenda role="table" aria-label=(title) data-border data-day=(day.number) {
                thead role="rowgroup" { tr role="row" {
                    @if timed || self.view == View::Design { th scope="col" role="columnheader" { (words.text("agenda-start")) } }
                    @if self.view != View::Participant { th scope="col" role="columnheader" { (words.text("agenda-minutes")) } }
                    th scope="col" role="columnheader" { (words.text(if self.view == View::Participant { "agenda-what" } else { "agenda-what-how" })) }
                    th scope="col" role="columnheader" { (words.text("agenda-who")) }
                    @if self.view != View::Participant { th scope="col" role="columnheader" { (words.text("agenda-material")) } }
                    @if self.view == View::Design { th.screen-only scope="col" role="columnheader" { span.visually-hidden { (words.text("agenda-change")) } } }
                } }
                tbody role="rowgroup" {
                    @for part in &day.parts {
                        @for slot in part.slots() {
                            @if let Some(trouble) = gap(slot.at) { (self.gap_row(slot, said.said(trouble))) }
                            (self.row(slot, matches!(part, Part::Parallel(_)), timed))
                        }
                    }
                }
            }
        }
    }

    fn columns(&self) -> u8 {
        match self.view {
            View::Design => 6,
            View::Run => 5,
            View::Participant => 3,
        }
    }

    /// A gap or overlap in words; an item with a fixed start can be let go.
    fn gap_row(&self, slot: Slot<'_>, text: String) -> Markup {
        html! {
            tr.gap-row role="row" { td role="cell" colspan=(self.columns()) {
                span.icon.icon-gap aria-hidden="true" {} " " (text) " "
                @if self.view == View::Design && slot.content.pinned.is_some() {
                    form.inline-form.screen-only method="post" action={ (self.here()) "/items/" (slot.at) "/time" } {
                        (self.seen())
                        input type="hidden" name="minutes" value=[slot.content.minutes];
                        button.ds-button data-variant="tertiary" { (self.ctx.words.text("agenda-unpin")) span.visually-hidden { ": " (slot.content.text) } }
                    }
                }
            } }
        }
    }

    fn seen(&self) -> Markup {
        html! { input type="hidden" name="seen" value=(self.seen); }
    }

    fn row(&self, slot: Slot<'_>, parallel: bool, timed: bool) -> Markup {
        let words = self.ctx.words;
        let content = slot.content;
        let rest = matches!(content.kind, ContentKind::Break | ContentKind::Meal | ContentKind::Social);
        html! {
            tr role="row" .pinned[content.pinned.is_some()] .rest[rest] .parallel[parallel] data-at=(slot.at) {
                @if timed || self.view == View::Design {
                    th scope="row" role="rowheader" { (self.times(slot)) }
                }
                @if self.view != View::Participant {
                    td.nowrap role="cell" data-label=(words.text("agenda-minutes")) {
                        @if self.view == View::Design { (self.time_form(slot)) }
                        @else if let Some(minutes) = slot.minutes() { (minutes) }
                    }
                }
                td role="cell" { (self.what(slot)) }
                td role="cell" data-label=(words.text("agenda-who")) { (self.who(content)) }
                @if self.view != View::Participant { td role="cell" data-label=(words.text("agenda-material")) { (self.material(content)) } }
                @if self.view == View::Design { td.screen-only.row-tools role="cell" { (self.buttons(slot)) } }
            }
        }
    }

    fn times(&self, slot: Slot<'_>) -> Markup {
        let words = self.ctx.words;
        html! {
            @match slot.start {
                Some(start) => {
                    time { (words.clock(start)) }
                    @if let Some(end) = slot.end { span.muted { "–" (words.clock(end)) } }
                    @if slot.content.pinned.is_some() && self.view != View::Participant { " " span.small.marker title=(words.text("agenda-fixed-help")) { (words.text("agenda-fixed")) } }
                },
                None => span.muted { "–" },
            }
        }
    }

    fn time_form(&self, slot: Slot<'_>) -> Markup {
        let words = self.ctx.words;
        let at = slot.at;
        let content = slot.content;
        // What is reckoned and not written stands there faintly.
        let reckoned = slot.minutes().filter(|_| content.minutes.is_none());
        html! {
            form.time-form method="post" action={ (self.here()) "/items/" (at) "/time" } data-submit {
                (self.seen())
                label.visually-hidden for=(format!("minutes-{at}")) { (words.text("agenda-minutes")) ": " (content.text) }
                input.ds-input id=(format!("minutes-{at}")) name="minutes" inputmode="numeric" autocomplete="off" value=[content.minutes] placeholder=[reckoned];
                label.visually-hidden for=(format!("pinned-{at}")) { (words.text("agenda-fixed-start")) ": " (content.text) }
                input.ds-input id=(format!("pinned-{at}")) name="pinned" autocomplete="off" value=[content.pinned.map(|pin| words.clock(pin.minutes()))] placeholder=(words.text("agenda-pin"));
                button.ds-button data-variant="tertiary" { (words.text("agenda-set")) span.visually-hidden { ": " (content.text) } }
            }
        }
    }

    fn what(&self, slot: Slot<'_>) -> Markup {
        let words = self.ctx.words;
        let content = slot.content;
        let own = |text: &str| self.own(text);
        let unsure = certainty_word(self.ctx, self.language(), content.certainty, content.marker.as_deref());
        html! {
            div.title id=[(self.view != View::Design).then(|| format!("item-{}", slot.at))] {
                @if let Some(lane) = &content.lane { span.ds-tag data-color="neutral" { (own(lane)) } " " }
                @if self.view == View::Design {
                    a id=(format!("item-{}", slot.at)) href={ (self.here()) "/items/" (slot.at) } hx-boost="false" { (own(&content.text)) }
                } @else { (own(&content.text)) }
                @if let Some(word) = unsure { " " span.marker { span.icon.icon-tentative aria-hidden="true" {} (word) } }
            }
            @if !content.units.is_empty() { p.small.muted { (self.units(content)) } }
            @if self.view != View::Participant {
                @if let Some(purpose) = &content.purpose { p.small { span.muted { (words.text("field-purpose")) ": " } (own(purpose)) } }
                @if let Some(how) = &content.how { p.small.keep { (own(how)) } }
                @if let Some(method) = &content.method { p.small.muted { (words.text("field-method")) ": " (methods::link(self.ctx, self.loaded, method)) } }
            } @else if let Some(room) = &content.room { p.small.muted { (own(room)) } }
        }
    }

    fn units(&self, content: &Content) -> Markup {
        let title = |id: &Id| {
            self.loaded.plan.units.iter().find(|unit| unit.id == *id).map(|unit| unit.title.clone())
        };
        let units: Vec<String> = content.units.iter().filter_map(title).collect();
        layout::content_span(self.ctx, self.loaded.plan.programme.language, &self.ctx.words.list(&units))
    }

    fn who(&self, content: &Content) -> Markup {
        let words = self.ctx.words;
        let together: Vec<&Seat> = content.presenter.iter().chain(&content.co_presenters).collect();
        html! {
            @for (nth, one) in together.iter().enumerate() {
                @if nth > 0 { br; }
                (seat::seat(self.ctx, self.loaded, one))
            }
            @for one in &content.alternatives { br; span.muted { (words.text("agenda-or")) " " } (seat::seat(self.ctx, self.loaded, one)) }
        }
    }

    fn material(&self, content: &Content) -> Markup {
        html! {
            @if let Some(room) = &content.room { p.small { (self.own(room)) } }
            @for material in &content.materials { p.small { (self.own(material)) } }
        }
    }

    /// Up, down and the grip to drag by.
    fn buttons(&self, slot: Slot<'_>) -> Markup {
        let words = self.ctx.words;
        let at = slot.at;
        let focused = self.ctx.query("at").is_some_and(|wanted| wanted == at.to_string());
        let button = |way: &str, sign: &str, key: &str, focus: bool| {
            html! {
                button.ds-button data-variant="tertiary" name="way" value=(way) autofocus[focus] title=(words.text(key)) {
                    span aria-hidden="true" { (sign) } span.visually-hidden { (words.text(key)) ": " (slot.content.text) }
                }
            }
        };
        html! {
            form.row method="post" action={ (self.here()) "/items/" (at) "/position" } {
                (self.seen())
                (button("up", "↑", "agenda-up", focused))
                (button("down", "↓", "agenda-down", false))
                span.grip data-at=(at) title=(words.text("agenda-drag")) aria-hidden="true" { "⠿" }
            }
        }
    }

    /// The field for new items at the end of a day.
    fn quick(&self, day: &Day<'_>, shown: &Shown) -> Markup {
        let words = self.ctx.words;
        let number = day.number;
        let typing = shown.typing.as_ref().filter(|typing| typing.day == number);
        let wrong = typing
            .filter(|typing| !typing.unread.is_empty() || typing.too_many || typing.text.trim().is_empty());
        let wanted = self.ctx.query("day").is_some_and(|day| day == number.to_string());
        let (field, help, error) =
            (format!("lines-{number}"), format!("lines-{number}-help"), format!("lines-{number}-error"));
        html! {
            form.quick.screen-only method="post" action={ (self.here()) "/items" } {
                (self.seen())
                input type="hidden" name="day" value=(number);
                div.ds-field {
                    label.ds-label for=(field) { (words.text("agenda-add-lines")) }
                    p data-field="description" id=(help) { (words.text("agenda-add-help")) }
                    textarea.ds-input id=(field) name="lines" rows="2" data-enter autofocus[wanted] aria-invalid=[wrong.map(|_| "true")]
                        aria-describedby=(if wrong.is_some() { format!("{help} {error}") } else { help.clone() }) { (typing.map_or("", |typing| typing.text.as_str())) }
                    @if let Some(wrong) = wrong {
                        p.ds-validation-message id=(error) {
                            @if wrong.too_many { (words.with("agenda-too-many", &[("most", &samspil_core::agenda::MOST_ITEMS)])) }
                            @else if wrong.unread.is_empty() { (words.text("agenda-nothing-typed")) }
                            @else { (words.with("agenda-unread", &[("lines", &words.list(&wrong.unread))])) }
                        }
                    }
                }
                button.ds-button data-variant="secondary" { (words.text("agenda-add")) }
            }
        }
    }

    /// The way to the method library, where a method is sought for what is left
    /// of a day.
    fn library_link(&self, day: &Day<'_>) -> Markup {
        let words = self.ctx.words;
        let begun = day.known_over().or(day.start);
        let left = day.end.zip(begun).map(|(end, begun)| end.saturating_sub(begun)).filter(|left| *left > 0);
        let minutes = left.map(|left| format!("&minutes={left}")).unwrap_or_default();
        let (programme, meeting, number) = (self.loaded.slug(), &self.meeting.id, day.number);
        html! {
            p.screen-only {
                a href=(format!("/programmes/{programme}/methods?meeting={meeting}&day={number}{minutes}")) hx-boost="false" {
                    (words.text("method-from-library"))
                    @if self.agenda.days.len() > 1 { span.visually-hidden { ": " (words.with("meetings-day", &[("day", &usize::from(number))])) } }
                }
            }
        }
    }

    fn templates(&self, day: &Day<'_>) -> Markup {
        let words = self.ctx.words;
        html! {
            form.row.screen-only method="post" action={ (self.here()) "/template" } {
                (self.seen())
                input type="hidden" name="day" value=(day.number);
                span.muted { (words.text("agenda-begin-with")) }
                @for template in &TEMPLATES {
                    button.ds-button data-variant="tertiary" name="template" value=(template.name) { (words.text(&format!("agenda-template-{}", template.name))) }
                }
            }
        }
    }

    fn hours(&self, day: &Day<'_>) -> Markup {
        let words = self.ctx.words;
        let number = day.number;
        let clock = |at: Option<u16>| at.map(|at| words.clock(at)).unwrap_or_default();
        let field = |name: &str, key: &str, value: &str| {
            html! {
                div.ds-field {
                    label.ds-label for=(format!("{name}-of-{number}")) { (words.text(key)) }
                    input.ds-input.short id=(format!("{name}-of-{number}")) name=(name) value=(value) autocomplete="off";
                }
            }
        };
        html! {
            details.ds-details.screen-only open[day.start.is_none() && day.is_timed()] {
                summary { (words.with("agenda-hours-of", &[("day", &usize::from(number))])) }
                form.filters method="post" action={ (self.here()) "/days" } {
                    (self.seen())
                    input type="hidden" name="day" value=(number);
                    (field("start", "agenda-day-starts", &clock(day.start)))
                    (field("end", "agenda-day-ends", &clock(day.end)))
                    (field("title", "field-MeetingDay-title", day.title.unwrap_or("")))
                    button.ds-button data-variant="secondary" { (words.text("save")) }
                }
            }
        }
    }

    fn more_days(&self) -> Markup {
        let words = self.ctx.words;
        html! {
            form.row.screen-only method="post" action={ (self.here()) "/days" } {
                (self.seen())
                button.ds-button data-variant="tertiary" name="more" value="day" { (words.text("agenda-add-day")) }
                a href={ "/programmes/" (self.loaded.slug()) "/parts/" (ElementKind::Meeting) "/" (self.meeting.id) "/edit" } hx-boost="false" { (words.text("agenda-edit-meeting")) }
            }
        }
    }

    /// What dragging fills in and sends.
    fn drop_form(&self) -> Markup {
        html! {
            form #agenda-drop hidden method="post" action={ (self.here()) "/items/0/position" } {
                (self.seen())
                input type="hidden" name="before" value="";
                input type="hidden" name="day" value="";
            }
        }
    }
}
