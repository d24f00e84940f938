//! Goals, effects, results and periods below the matrix: the forms with which
//! a plan is built from nothing, and what is there in order.

use maud::{Markup, html};
use samspil_core::period::{Period, PeriodScheme};
use samspil_core::{Id, matrix};

use super::form::{Fields, TextField, choice, summary};
use super::plan::{effect_label, goal_label};
use super::view::{View, capital};
use samspil_words::Words;

/// A form that could not be used, as it was typed.
#[derive(Debug, Clone, Default)]
pub(super) struct Draft {
    /// Which form: `goal`, `effect`, `result` or `periods`.
    pub(super) form: &'static str,
    /// What was typed.
    pub(super) fields: Fields,
    /// Field and key of what is wrong.
    pub(super) faults: Vec<(&'static str, &'static str)>,
}

impl Draft {
    /// What is wrong, above the page.
    pub(super) fn summary(&self, words: Words) -> Markup {
        if self.faults.is_empty() {
            return html! {};
        }
        let faults: Vec<_> = self
            .faults
            .iter()
            .map(|(field, key)| (format!("{}-{field}", self.form), words.text(key).into_owned()))
            .collect();
        summary(words, &faults)
    }

    /// What was typed in a field of a form, else `usual`.
    fn value<'a>(&'a self, form: &str, field: &str, usual: &'a str) -> &'a str {
        if self.form == form { self.fields.get(field) } else { usual }
    }

    fn fault(&self, words: Words, form: &str, field: &str) -> Option<String> {
        let mine = self.faults.iter().filter(|_| self.form == form);
        mine.filter(|(name, _)| *name == field).map(|(_, key)| words.text(key).into_owned()).next()
    }
}

/// Goals and effects in full, for those who read.
pub(super) fn legend(view: &View<'_>) -> Markup {
    let words = view.words;
    html! {
        section.section.stack data-gap="large" {
            @if !view.plan.goals.is_empty() { div { h2 { (words.text("kinds-goal")) } (goals(view, false)) } }
            @if !view.plan.effects.is_empty() { div { h2 { (words.text("kinds-effect")) } (effects(view, false)) } }
        }
    }
}

/// The four lists with their forms.
pub(super) fn build(view: &View<'_>, draft: &Draft) -> Markup {
    let words = view.words;
    let open = view.ctx.query("open").unwrap_or_default();
    let part = |name: &str, title: &str, empty: bool, content: Markup| {
        html! {
            details.ds-details id={ "build-" (name) } open[empty || open == name || draft.form == name] {
                summary { (words.text(title)) }
                div.stack { (content) }
            }
        }
    };
    let plan = view.plan;
    // On a plan that stands, the forms are folded away.
    let bare = view.matrix.rows.is_empty();
    html! {
        section.section id="build" {
            h2 { (words.text("matrix-build")) }
            (part("goal", "kinds-goal", bare && plan.goals.is_empty(), html! { (goals(view, true)) (goal_form(view, draft, &open)) }))
            (part("effect", "kinds-effect", bare && plan.effects.is_empty(), html! { (effects(view, true)) (effect_form(view, draft, &open)) }))
            (part("result", "kinds-result", bare && plan.results.is_empty(), html! { (results(view)) (result_form(view, draft, &open)) }))
            (part("periods", "field-periods", plan.programme.periods.is_none(), periods_form(view, draft)))
        }
    }
}

fn goals(view: &View<'_>, edits: bool) -> Markup {
    let last = view.plan.goals.len().saturating_sub(1);
    html! {
        @if !view.plan.goals.is_empty() { ul.plain-list { @for (at, goal) in view.plan.goals.iter().enumerate() {
            li.row {
                @if goal.number.is_some() { span.ds-tag { (goal_label(view, goal)) } }
                span lang=[view.lang(goal.language)] { (goal.text) }
                @if edits { (arrange(view, &goal.id, &goal.text, at == 0, at == last)) }
            }
        } } }
    }
}

fn effects(view: &View<'_>, edits: bool) -> Markup {
    let last = view.plan.effects.len().saturating_sub(1);
    html! {
        @if !view.plan.effects.is_empty() { ul.plain-list { @for (at, effect) in view.plan.effects.iter().enumerate() {
            li.row {
                @if effect.letter.is_some() { span.ds-tag { (effect_label(view, effect)) } }
                span lang=[view.lang(effect.language)] { (effect.text) }
                @if edits { (arrange(view, &effect.id, &effect.text, at == 0, at == last)) }
            }
        } } }
    }
}

fn results(view: &View<'_>) -> Markup {
    let last = view.plan.results.len().saturating_sub(1);
    html! {
        @if !view.plan.results.is_empty() { ul.plain-list { @for (at, result) in view.plan.results.iter().enumerate() {
            li.row {
                @if let Some(number) = result.number { span.ds-tag { (view.words.text("kind-result")) " " (number) } }
                span lang=[view.lang(result.language)] { (result.title) }
                (arrange(view, &result.id, &result.title, at == 0, at == last))
            }
        } } }
    }
}

/// Edit, up and down.
fn arrange(view: &View<'_>, id: &Id, name: &str, first: bool, last: bool) -> Markup {
    let words = view.words;
    let button = |direction: &str, key: &str, sign: &str| {
        html! {
            button.ds-button data-variant="tertiary" data-icon name="direction" value=(direction) {
                span aria-hidden="true" { (sign) }
                span.visually-hidden { (words.text(key)) ": " (name) }
            }
        }
    };
    html! {
        a href={ (view.part(id)) "/edit" } { (words.text("edit")) span.visually-hidden { ": " (name) } }
        @if !(first && last) {
            form.inline-form method="post" action={ (view.base) "/plan/order" } {
                input type="hidden" name="id" value=(id);
                @if !first { (button("up", "matrix-up", "↑")) }
                @if !last { (button("down", "matrix-down", "↓")) }
            }
        }
    }
}

fn form(view: &View<'_>, name: &str, button: &str, fields: Markup) -> Markup {
    html! {
        form.form method="post" action={ (view.base) "/plan/" (name) } {
            (fields)
            div.actions { button.ds-button data-variant="secondary" { (view.words.text(button)) } }
        }
    }
}

/// A field of one of the forms.
struct Ask<'a> {
    form: &'a str,
    field: &'a str,
    label: &'a str,
    usual: &'a str,
    help: Option<&'a str>,
    focus: bool,
    short: bool,
}

fn ask(view: &View<'_>, draft: &Draft, ask: &Ask<'_>) -> Markup {
    let words = view.words;
    let (id, label) = (format!("{}-{}", ask.form, ask.field), words.text(ask.label));
    let (fault, help) = (draft.fault(words, ask.form, ask.field), ask.help.map(|key| words.text(key)));
    TextField {
        name: ask.field,
        help: help.as_deref(),
        fault: fault.as_deref(),
        focus: ask.focus && draft.faults.is_empty(),
        short: ask.short,
        ..TextField::new(&id, &label, draft.value(ask.form, ask.field, ask.usual))
    }
    .markup()
}

fn goal_form(view: &View<'_>, draft: &Draft, open: &str) -> Markup {
    let next = view.plan.goals.iter().filter_map(|g| g.number).max().unwrap_or(0).saturating_add(1);
    let usual = next.to_string();
    let number = Ask {
        form: "goal",
        field: "number",
        label: "field-number",
        usual: &usual,
        help: None,
        focus: false,
        short: true,
    };
    let text =
        Ask { field: "text", label: "kind-goal", usual: "", focus: open == "goal", short: false, ..number };
    form(view, "goals", "matrix-add-goal", html! { (ask(view, draft, &number)) (ask(view, draft, &text)) })
}

fn effect_form(view: &View<'_>, draft: &Draft, open: &str) -> Markup {
    let next = view.plan.effects.iter().filter_map(|e| e.letter.as_deref()?.chars().next()).max();
    let next = next.and_then(|last| char::from_u32(u32::from(last) + 1)).filter(char::is_ascii_uppercase);
    let usual = next.filter(|_| !view.plan.effects.is_empty()).unwrap_or('A').to_string();
    let letter = Ask {
        form: "effect",
        field: "letter",
        label: "field-letter",
        usual: &usual,
        help: None,
        focus: false,
        short: true,
    };
    let text = Ask {
        field: "text",
        label: "kind-effect",
        usual: "",
        focus: open == "effect",
        short: false,
        ..letter
    };
    let group = Ask {
        field: "target_group",
        label: "field-target_group",
        usual: "",
        focus: false,
        short: false,
        ..letter
    };
    let fields = html! { (ask(view, draft, &letter)) (ask(view, draft, &text)) (ask(view, draft, &group)) };
    form(view, "effects", "matrix-add-effect", fields)
}

fn result_form(view: &View<'_>, draft: &Draft, open: &str) -> Markup {
    let words = view.words;
    let next = view.plan.results.iter().filter_map(|r| r.number).max().map_or(0, |n| n.saturating_add(1));
    let usual = next.to_string();
    let number = Ask {
        form: "result",
        field: "number",
        label: "field-number",
        usual: &usual,
        help: None,
        focus: false,
        short: true,
    };
    let title = Ask {
        field: "title",
        label: "kind-result",
        usual: "",
        focus: open == "result",
        short: false,
        ..number
    };
    let target = Ask {
        field: "at_least",
        label: "matrix-at-least",
        usual: "",
        help: Some("matrix-at-least-help"),
        focus: false,
        ..number
    };
    let tick = |field: &str, id: &Id, label: Option<String>, text: &str, lang: Option<&'static str>| {
        let ticked = draft.form == "result" && draft.fields.ticked(field, id.as_str());
        html! { div.ds-field {
            input.ds-input type="checkbox" id={ "result-" (field) "-" (id) } name=(field) value=(id) checked[ticked];
            label.ds-label for={ "result-" (field) "-" (id) } {
                @if let Some(label) = &label { (label) ": " }
                span lang=[lang] { (text) }
            }
        } }
    };
    let fields = html! {
        (ask(view, draft, &number))
        (ask(view, draft, &title))
        @if !view.plan.goals.is_empty() { fieldset.ds-fieldset {
            legend.ds-label { (words.text("matrix-serves-goals")) }
            @for goal in &view.plan.goals { (tick("goal", &goal.id, goal.number.map(|_| goal_label(view, goal)), &goal.text, view.lang(goal.language))) }
        } }
        @if !view.plan.effects.is_empty() { fieldset.ds-fieldset {
            legend.ds-label { (words.text("matrix-leads-to")) }
            @for effect in &view.plan.effects { (tick("effect", &effect.id, effect.letter.as_ref().map(|_| effect_label(view, effect)), &effect.text, view.lang(effect.language))) }
        } }
        (ask(view, draft, &target))
    };
    form(view, "results", "matrix-add-result", fields)
}

/// How the plan's year is divided, where it begins and how long it runs.
fn periods_form(view: &View<'_>, draft: &Draft) -> Markup {
    let words = view.words;
    let own = view.plan.programme.periods.clone();
    let known = own.clone().or_else(|| matrix::suggested(view.plan));
    let scheme = known.as_ref().map_or(PeriodScheme::HalfYear, |p| p.scheme);
    let first = known.as_ref().map_or_else(|| scheme.period_of(view.ctx.viewer.today), |p| p.first);
    let count = known.as_ref().map_or(4, |p| p.count).to_string();
    let labels = known.map(|p| p.labels.join(" | ")).unwrap_or_default();
    let schemes: Vec<(&str, String)> = PeriodScheme::ALL
        .into_iter()
        .map(|s| (s.as_str(), capital(&words.text(&format!("word-PeriodScheme-{}", s.as_str())))))
        .collect();
    let months: Vec<(String, String)> = (1..=12).map(|m| (m.to_string(), capital(&words.month(m)))).collect();
    let months: Vec<(&str, String)> = months.iter().map(|(n, name)| (n.as_str(), name.clone())).collect();
    let (month, year) = (start_month(first), first.start().year().to_string());
    let year_ask = Ask {
        form: "periods",
        field: "year",
        label: "matrix-first-year",
        usual: &year,
        help: None,
        focus: false,
        short: true,
    };
    let count_ask = Ask { field: "count", label: "field-Periods-count", usual: &count, ..year_ask };
    let labels_ask = Ask {
        field: "labels",
        label: "matrix-labels",
        usual: &labels,
        help: Some("matrix-labels-help"),
        short: false,
        ..year_ask
    };
    let fields = html! {
        p.muted { (words.text("matrix-periods-help")) }
        input type="hidden" name="version" value=(draft.value("periods", "version", &view.loaded.head_version.to_string()));
        (choice("periods-scheme", "scheme", &words.text("field-scheme"), draft.value("periods", "scheme", scheme.as_str()), &schemes))
        div.pair {
            (choice("periods-month", "month", &words.text("matrix-first-month"), draft.value("periods", "month", &month), &months))
            (ask(view, draft, &year_ask))
            (ask(view, draft, &count_ask))
        }
        (ask(view, draft, &labels_ask))
    };
    form(view, "periods", if own.is_some() { "matrix-change-periods" } else { "matrix-set-periods" }, fields)
}

fn start_month(period: Period) -> String {
    period.start().month().to_string()
}
