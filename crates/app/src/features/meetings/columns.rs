//! The planner's columns under the names that the programme gives them, and
//! one line in them.

use maud::{Markup, html};
use samspil_core::own_form::OwnForm;
use samspil_core::programme::{FormKind, FormLabel, FormPart, ParticipantKind, ParticipantLine};

use crate::features::programmes::Loaded;
use crate::web::{Ctx, layout, seat};

/// The planner's columns and what they are usually called.
const COLUMNS: [(FormPart, &str); 3] = [
    (FormPart::Who, "meetings-who"),
    (FormPart::Contribution, "meetings-what"),
    (FormPart::Involvement, "meetings-how"),
];

/// The planner with the programme's own names and columns.
pub struct Columns<'a> {
    ctx: &'a Ctx,
    loaded: &'a Loaded,
    /// What the programme calls the parts of the form, leaves out of it or adds.
    pub form: OwnForm<'a>,
}

impl<'a> Columns<'a> {
    /// Those of a programme.
    pub fn of(ctx: &'a Ctx, loaded: &'a Loaded) -> Self {
        Self { ctx, loaded, form: OwnForm::of(&loaded.plan, FormKind::MeetingPlanner) }
    }

    /// The label of a column in the language it is written in.
    fn own(&self, label: &FormLabel) -> Markup {
        let language = label.language.unwrap_or(self.loaded.plan.programme.language);
        layout::content_span(self.ctx, language, &label.label)
    }

    /// The usual columns that are shown: part and usual name.
    fn usual(&self) -> impl Iterator<Item = (FormPart, &'static str)> {
        COLUMNS.into_iter().filter(|(part, _)| self.form.shows(*part))
    }

    /// The columns' titles, from left to right.
    pub fn titles(&self) -> Vec<Markup> {
        let usual = self.usual().map(|(part, key)| match self.form.part(part) {
            Some(label) => self.own(label),
            None => html! { (self.ctx.words.text(key)) },
        });
        usual.chain(self.form.columns().map(|column| self.own(column))).collect()
    }

    /// What a part of the form is called.
    pub fn name(&self, part: FormPart) -> String {
        let usual = COLUMNS.iter().find(|(known, _)| *known == part).map_or("meetings-who", |(_, key)| *key);
        match self.form.part(part) {
            Some(label) => label.label.clone(),
            None => self.ctx.words.text(usual).into_owned(),
        }
    }

    /// The cells of a line.
    pub fn cells(&self, line: &ParticipantLine) -> Markup {
        html! {
            @for (part, _) in self.usual() { (self.cell(line, part)) }
            @for column in self.form.columns() { td role="cell" data-label=(column.label) {
                @if let Some(text) = column.value(&line.own) { (self.said(text)) }
            } }
        }
    }

    fn cell(&self, line: &ParticipantLine, part: FormPart) -> Markup {
        if part == FormKind::MeetingPlanner.head() {
            return self.who(line);
        }
        html! { td role="cell" data-label=(self.name(part)) {
            @if part == FormPart::Involvement { (how(self.ctx, self.loaded, line)) }
            @else if let Some(what) = &line.contribution { (self.said(what)) }
        } }
    }

    fn who(&self, line: &ParticipantLine) -> Markup {
        html! { th scope="row" role="rowheader" {
            (seat::seat(self.ctx, self.loaded, &line.who))
            @if line.kind != ParticipantKind::Professional {
                br; span.small.muted { (self.ctx.words.text(&format!("word-ParticipantKind-{}", line.kind.as_str()))) }
            }
        } }
    }

    fn said(&self, text: &str) -> Markup {
        layout::content_span(self.ctx, self.loaded.plan.programme.language, text)
    }
}

/// The form of involvement with the role in it.
pub fn how(ctx: &Ctx, loaded: &Loaded, line: &ParticipantLine) -> Markup {
    let all: Vec<String> = line.form.iter().chain(&line.form_role).cloned().collect();
    layout::content_span(ctx, loaded.plan.programme.language, &all.join(", "))
}
