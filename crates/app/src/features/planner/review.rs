//! After a meeting: five questions about the plan, their answers, and what
//! changes because of them.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use samspil_core::planner::{later, meetings};
use samspil_core::programme::{
    Meeting, MeetingKind, ParticipantKind, Person, Review, ReviewOutcome, ReviewQuestion, RoleKind, Seat,
    SeatState,
};
use samspil_core::{Element, ElementKind, FuzzyDate, Id};
use samspil_db::Tx;
use samspil_words::Words;

use super::review_changes::{Fault, carry_out, outcomes};
use super::view::{View, meeting, named, section_id};
use crate::features::elements::{self, By, Change};
use crate::features::programmes::{self, Loaded};
use crate::web::form::{Fields, TextField, choice, date};
use crate::web::layout::{self, Page, Width};
use crate::web::{Ctx, Form, Problem, seat};

/// An answer that was typed and has to be put right.
#[derive(Default)]
struct Draft {
    fields: Fields,
    fault: Option<Fault>,
}

impl Draft {
    /// What was typed for a question; nothing for the other questions.
    fn value(&self, question: ReviewQuestion, field: &str) -> &str {
        if self.fields.get("question") == question.as_str() { self.fields.get(field) } else { "" }
    }

    fn fault(&self, question: ReviewQuestion, field: &str) -> Option<&'static str> {
        let here = self.fields.get("question") == question.as_str();
        self.fault.filter(|(wrong, _)| here && *wrong == field).map(|(_, key)| key)
    }
}

pub(super) async fn page(ctx: Ctx, Path((_, id)): Path<(String, String)>) -> Result<Markup, Problem> {
    let loaded = ctx.programme()?;
    Ok(show(&ctx, loaded, meeting(loaded, &id)?, &Draft::default()))
}

fn show(ctx: &Ctx, loaded: &Loaded, meeting: &Meeting, draft: &Draft) -> Markup {
    let view = View::new(ctx, loaded);
    let words = ctx.words;
    let (title, eyebrow, lead) = (words.text("review-title"), named(meeting), words.text("review-lead"));
    let content = html! {
        @for question in ReviewQuestion::ALL { section.section.stack id=(question.as_str()) {
            h2 { (words.text(&format!("word-ReviewQuestion-{}", question.as_str()))) }
            p.muted { (words.text(&format!("review-ask-{}", question.as_str()))) }
            (answers(&view, meeting, *question))
            (form(&view, meeting, *question, draft))
        } }
        p.section { a href=(view.at(&meeting.id)) { (words.text("planner-back")) } }
    };
    let page = Page { eyebrow: Some(&eyebrow), lead: Some(&lead), width: Width::Text, ..Page::new(&title) };
    layout::programme_page(ctx, loaded, page, content)
}

/// What was answered, by whom and when, and what changed because of it.
fn answers(view: &View<'_>, meeting: &Meeting, question: ReviewQuestion) -> Markup {
    let words = view.words;
    let of = |r: &&Review| r.meeting == meeting.id && r.question == question;
    let all: Vec<&Review> = view.plan.reviews.iter().filter(of).collect();
    html! {
        @if !all.is_empty() { ul.plain-list.answers { @for review in all { li {
            p lang=[view.lang(review.language)] { span.keep { (review.answer) } }
            p.small.muted {
                @if let Some(who) = &review.who { (view.who(who)) ", " }
                @if let Some(day) = &review.date { (date(view.ctx, view.loaded, day)) ": " }
                (words.text(&format!("word-ReviewOutcome-{}", review.outcome.as_str())))
                @for id in &review.changed { " · " (changed(view, id)) }
            }
        } } } }
    }
}

/// Something that was changed, by its name.
fn changed(view: &View<'_>, id: &Id) -> Markup {
    match view.plan.meetings.iter().find(|m| m.id == *id) {
        Some(meeting) => html! { a href={ (view.base) "/planner#" (section_id(id)) } { (named(meeting)) } },
        None => match view.plan.people.iter().find(|p| p.id == *id) {
            Some(person) => html! { (seat::name(view.ctx, view.loaded, person)) },
            None => html! { (view.words.text("review-gone")) },
        },
    }
}

fn form(view: &View<'_>, meeting: &Meeting, question: ReviewQuestion, draft: &Draft) -> Markup {
    let words = view.words;
    let fields = Questions { view, meeting, question, draft };
    let word = question.as_str();
    html! {
        details.ds-details open[draft.fields.get("question") == word] {
            summary { (words.text("review-answer")) span.visually-hidden { ": " (words.text(&format!("word-ReviewQuestion-{word}"))) } }
            form.form method="post" action={ (view.base) "/meetings/" (meeting.id) "/review" } data-guard {
                input type="hidden" name="question" value=(word);
                (fields.answer())
                (fields.who())
                (fields.outcome())
                (fields.more())
                div.actions { button.ds-button data-variant="secondary" { (words.text("review-save")) } }
            }
        }
    }
}

/// The fields of one question.
struct Questions<'a> {
    view: &'a View<'a>,
    meeting: &'a Meeting,
    question: ReviewQuestion,
    draft: &'a Draft,
}

impl Questions<'_> {
    fn id(&self, field: &str) -> String {
        format!("{}-{field}", self.question.as_str())
    }

    fn value(&self, field: &str) -> &str {
        self.draft.value(self.question, field)
    }

    fn answer(&self) -> Markup {
        let (id, words) = (self.id("answer"), self.view.words);
        let fault = self.draft.fault(self.question, "answer");
        let fault_id = format!("{id}-fault");
        html! {
            div.ds-field {
                label.ds-label for=(id) { (words.text("review-said")) }
                textarea.ds-input id=(id) name="answer" rows="3" aria-invalid=[fault.map(|_| "true")] aria-describedby=[fault.map(|_| &fault_id)] { (self.value("answer")) }
                @if let Some(key) = fault { p.ds-validation-message id=(fault_id) { (words.text(key)) } }
            }
        }
    }

    /// The coordinator, the network, or somebody who was there.
    fn who(&self) -> Markup {
        let words = self.view.words;
        let mut values = vec![
            ("me", words.text("review-who-me").into_owned()),
            ("network", words.text("review-who-network").into_owned()),
        ];
        values.extend(there(self.view, self.meeting));
        let usual = match self.question {
            ReviewQuestion::WhoIsMissing | ReviewQuestion::StillRelevant => "network",
            _ => "me",
        };
        let chosen = if self.value("who").is_empty() { usual } else { self.value("who") };
        choice(&self.id("who"), "who", &words.text("review-who"), chosen, &values)
    }

    fn outcome(&self) -> Markup {
        let words = self.view.words;
        let values: Vec<(&str, String)> = outcomes(self.question)
            .iter()
            .map(|outcome| {
                (outcome.as_str(), words.text(&format!("review-do-{}", outcome.as_str())).into_owned())
            })
            .collect();
        choice(&self.id("outcome"), "outcome", &words.text("review-outcome"), self.value("outcome"), &values)
    }

    /// What the outcome needs to know.
    fn more(&self) -> Markup {
        match self.question {
            ReviewQuestion::PlanHolds => html! {},
            ReviewQuestion::ReferenceLeader => self.text("date", "review-date", Some("matrix-date-help")),
            ReviewQuestion::MeetingCount => self.meetings("dropped", "review-dropped", true),
            ReviewQuestion::WhoIsMissing => html! {
                (self.text("who_missing", "review-who-missing", Some("planner-who-help")))
                (self.text("contribution", "field-contribution", None))
                div.pair { (self.kind()) (self.meetings("at", "review-at", false)) }
            },
            ReviewQuestion::StillRelevant => self.leaves(),
        }
    }

    fn text(&self, field: &str, label: &str, help: Option<&str>) -> Markup {
        let words = self.view.words;
        let (id, label, help) = (self.id(field), words.text(label), help.map(|key| words.text(key)));
        let fault = self.draft.fault(self.question, field).map(|key| words.text(key));
        TextField {
            name: field,
            help: help.as_deref(),
            fault: fault.as_deref(),
            ..TextField::new(&id, &label, self.value(field))
        }
        .markup()
    }

    fn kind(&self) -> Markup {
        let words = self.view.words;
        let word = |k: &ParticipantKind| {
            (k.as_str(), words.text(&format!("word-ParticipantKind-{}", k.as_str())).into_owned())
        };
        let values: Vec<_> = ParticipantKind::ALL.iter().map(word).collect();
        choice(
            &self.id("kind"),
            "kind",
            &words.text("field-ParticipantLine-kind"),
            self.value("kind"),
            &values,
        )
    }

    /// The meetings that come after this one.
    fn meetings(&self, field: &str, label: &str, none: bool) -> Markup {
        let words = self.view.words;
        let mut after = later(&self.view.plan, &self.meeting.id);
        // Places are sought at the meetings of the series.
        after.retain(|m| none || m.kind != MeetingKind::ReferenceLeader);
        let first = none.then(|| ("", words.text("review-choose").into_owned()));
        let all = after.iter().map(|m| (m.id.as_str(), named(m)));
        let values: Vec<(&str, String)> = first.into_iter().chain(all).collect();
        let fault = self.draft.fault(self.question, field);
        html! {
            (choice(&self.id(field), field, &words.text(label), self.value(field), &values))
            @if let Some(key) = fault { p.ds-validation-message { (words.text(key)) } }
        }
    }

    fn leaves(&self) -> Markup {
        let words = self.view.words;
        let mut values = vec![("", words.text("review-choose").into_owned())];
        values.extend(everybody(self.view));
        let fault = self.draft.fault(self.question, "leaves");
        html! {
            (choice(&self.id("leaves"), "leaves", &words.text("review-leaves"), self.value("leaves"), &values))
            @if let Some(key) = fault { p.ds-validation-message { (words.text(key)) } }
        }
    }
}

/// Those who were at the meeting.
fn there<'a>(view: &'a View<'_>, meeting: &'a Meeting) -> impl Iterator<Item = (&'a str, String)> {
    let people = meeting.lines.iter().filter_map(|line| line.who.person.as_ref());
    let known = people.filter_map(|id| view.loaded.plan.people.iter().find(|p| p.id == *id));
    known.map(|p| (p.id.as_str(), seat::name(view.ctx, view.loaded, p)))
}

/// Those who take part in any meeting of the planner.
fn everybody<'a>(view: &'a View<'_>) -> Vec<(&'a str, String)> {
    let all = meetings(&view.plan);
    let takes = |p: &&Person| {
        all.iter()
            .flat_map(|m| &m.lines)
            .any(|l| l.who.person.as_ref() == Some(&p.id) && l.who.state != SeatState::Dropped)
    };
    let people = view.loaded.plan.people.iter().filter(takes);
    people.map(|p| (p.id.as_str(), seat::name(view.ctx, view.loaded, p))).collect()
}

/// Keeps an answer with what changes because of it, in one step.
pub(super) async fn answer(
    ctx: Ctx,
    Path((_, id)): Path<(String, String)>,
    Form(sent): Form<Vec<(String, String)>>,
) -> Result<Response, Problem> {
    let fields = Fields(sent);
    let question: ReviewQuestion = fields.get("question").parse().map_err(|()| Problem::not_found())?;
    let (own, reader, of) = (fields.clone(), ctx.clone(), id.clone());
    let work = move |tx: &mut Tx, loaded: &Loaded, by: &By| {
        let after = meeting(loaded, &of)?;
        if own.get("answer").is_empty() {
            return Ok(Err(("answer", "review-fault-answer")));
        }
        let outcome = own.get("outcome").parse::<ReviewOutcome>().unwrap_or_default();
        let outcome = if outcomes(question).contains(&outcome) { outcome } else { ReviewOutcome::Unchanged };
        let changed = match carry_out(tx, by, loaded, &after.id, (question, outcome), &own)? {
            Ok(changed) => changed,
            Err(fault) => return Ok(Err(fault)),
        };
        let review = Review {
            id: ElementKind::Review.new_id(&format!("review {} {}", after.id, question.as_str()), |id| {
                loaded.versions.contains_key(id)
            }),
            meeting: after.id.clone(),
            answer: own.get("answer").to_owned(),
            question,
            who: who(&reader, loaded, own.get("who")),
            date: Some(FuzzyDate::from(reader.viewer.today)),
            outcome,
            changed,
            ..Review::default()
        };
        elements::apply(tx, by, Change::Create(Element::Review(review), None))?;
        Ok(Ok(by.batch.clone()))
    };
    let (made, loaded) = programmes::change(&ctx, work).await?;
    Ok(match made {
        Ok(batch) => {
            let here = format!("/programmes/{}/meetings/{id}/review", loaded.slug());
            layout::redirect(&format!("{here}?changed={batch}#{}", question.as_str()))
        }
        Err(fault) => {
            let draft = Draft { fields, fault: Some(fault) };
            (StatusCode::UNPROCESSABLE_ENTITY, show(&ctx, &loaded, meeting(&loaded, &id)?, &draft))
                .into_response()
        }
    })
}

/// Who answered: the network, somebody who was there, or whoever coordinates.
fn who(ctx: &Ctx, loaded: &Loaded, chosen: &str) -> Option<Seat> {
    if chosen == "network" {
        let text = Words::of(loaded.plan.programme.language).text("review-who-network").into_owned();
        return Some(Seat { text: Some(text), state: SeatState::Filled, ..Seat::default() });
    }
    let email = ctx.viewer.account.as_ref().map(|account| account.email.as_str()).unwrap_or_default();
    let own = |p: &&Person| p.email.as_deref().is_some_and(|own| own.eq_ignore_ascii_case(email));
    let person = loaded.plan.people.iter().find(|p| p.id.as_str() == chosen);
    let role = person.is_none().then_some(RoleKind::Coordinator);
    let person = person.or_else(|| loaded.plan.people.iter().find(own));
    Some(Seat { role, person: person.map(|p| p.id.clone()), state: SeatState::Filled, ..Seat::default() })
}
