//! Inputs in which something is chosen: words, elements, columns, months.

use std::rc::Rc;

use maud::{Markup, html};
use samspil_core::ElementKind;
use samspil_core::form::{Field, List};
use samspil_core::period::Column;

use super::super::choices::Choice;
use super::Form;

/// More choices than this fold away those that are not chosen.
const MANY_CHOICES: usize = 8;

impl Form<'_> {
    pub(super) fn select_word(&self, list: &List, field: &Field, path: &str, empty: bool) -> Markup {
        let words = self.ctx.words;
        let value = self.typed.one(path);
        let blank = field.nullable || (field.required && empty) || (field.required && value.is_empty());
        html! {
            select.ds-input id=(path) name=(path) aria-invalid=[self.fault(path).map(|_| "true")] aria-describedby=[self.described(path, false)] {
                @if blank { option value="" { (words.text(if field.required { "form-choose" } else { "form-nothing" })) } }
                @for word in &list.words {
                    option value=(word) selected[word == value] { (words.text(&format!("word-{}-{word}", list.name))) }
                }
            }
        }
    }

    pub(super) fn select_column(&self, path: &str, empty: bool) -> Markup {
        let words = self.ctx.words;
        let value = self.typed.one(path);
        let periods = self.loaded.plan.programme.periods.as_ref();
        let mut columns: Vec<Column> =
            periods.map_or_else(Vec::new, |p| p.list().into_iter().map(Column::Period).collect());
        columns.push(Column::After);
        if let Ok(column) = value.parse::<Column>()
            && !columns.contains(&column)
        {
            columns.insert(0, column);
        }
        html! {
            select.ds-input id=(path) name=(path) aria-invalid=[self.fault(path).map(|_| "true")] aria-describedby=[self.described(path, false)] {
                @if empty || value.is_empty() { option value="" { (words.text(if empty { "form-nothing" } else { "form-choose" })) } }
                @for column in columns {
                    @let written = column.to_string();
                    option value=(written) selected[written == value] { (words.column(periods, column)) }
                }
            }
        }
    }

    pub(super) fn kinds<'k>(&self, kinds: &'k [ElementKind]) -> &'k [ElementKind] {
        if kinds.is_empty() { ElementKind::ALL } else { kinds }
    }

    pub(super) fn select_element(&self, kinds: &[ElementKind], path: &str) -> Markup {
        let words = self.ctx.words;
        let value = self.typed.one(path);
        let groups: Vec<(ElementKind, Rc<[Choice]>)> = self
            .kinds(kinds)
            .iter()
            .map(|kind| (*kind, self.choices.of(self.ctx, self.loaded, *kind, self.id)))
            .filter(|(_, list)| !list.is_empty())
            .collect();
        let known =
            value.is_empty() || groups.iter().any(|(_, list)| list.iter().any(|c| c.id.as_str() == value));
        let option = |choice: &Choice| {
            html! { option value=(choice.id) selected[choice.id.as_str() == value] { (shortened(&choice.name)) } }
        };
        html! {
            select.ds-input id=(path) name=(path) aria-invalid=[self.fault(path).map(|_| "true")] aria-describedby=[self.described(path, false)] {
                option value="" { (words.text("form-nothing")) }
                @if !known { option value=(value) selected { (words.with("form-missing", &[("id", &value)])) } }
                @if groups.len() > 1 {
                    @for (kind, list) in &groups {
                        optgroup label=(words.text(&format!("kinds-{kind}"))) { @for choice in list.iter() { (option(choice)) } }
                    }
                } @else {
                    @for (_, list) in &groups { @for choice in list.iter() { (option(choice)) } }
                }
            }
        }
    }

    pub(super) fn tick(&self, path: &str, title: &str) -> Markup {
        html! {
            div.ds-field {
                input.ds-input type="checkbox" id=(path) name=(path) value="on" checked[self.typed.has(path)];
                label.ds-label for=(path) { (title) }
            }
        }
    }

    /// Chosen words first, as they stand, then the others.
    pub(super) fn words_chosen(&self, list: &List, path: &str) -> Vec<(String, String)> {
        let chosen = self.typed.all(path);
        let known = chosen.iter().filter(|word| list.words.contains(word));
        let rest = list.words.iter().filter(|word| !chosen.contains(word));
        let name = |word: &String| self.ctx.words.text(&format!("word-{}-{word}", list.name)).into_owned();
        known.chain(rest).map(|word| (word.clone(), name(word))).collect()
    }

    pub(super) fn months(&self) -> Vec<(String, String)> {
        (1..=12_i8).map(|month| (month.to_string(), self.ctx.words.month(month))).collect()
    }

    pub(super) fn pointers(&self, kinds: &[ElementKind], path: &str, title: &str, required: bool) -> Markup {
        let words = self.ctx.words;
        let chosen = self.typed.all(path);
        let lists: Vec<Rc<[Choice]>> = self
            .kinds(kinds)
            .iter()
            .map(|kind| self.choices.of(self.ctx, self.loaded, *kind, self.id))
            .collect();
        let all: Vec<&Choice> = lists.iter().flat_map(|list| list.iter()).collect();
        let name = |id: &String| {
            let known = all.iter().find(|choice| choice.id.as_str() == id);
            known.map_or_else(
                || words.with("form-missing", &[("id", id)]).into_owned(),
                |choice| choice.name.clone(),
            )
        };
        let first = chosen.iter().map(|id| (id.clone(), name(id)));
        let rest = all.iter().filter(|choice| !chosen.iter().any(|id| id == choice.id.as_str()));
        let list: Vec<_> =
            first.chain(rest.map(|choice| (choice.id.to_string(), choice.name.clone()))).collect();
        if list.is_empty() {
            let names: Vec<String> =
                kinds.iter().map(|kind| words.text(&format!("kinds-{kind}")).to_lowercase()).collect();
            let text = words.with("form-none-yet", &[("kinds", &words.list(&names))]);
            return html! {
                fieldset.ds-fieldset id=(path) tabindex="-1" { legend.ds-label { (title) } p.muted { (text) } (self.message(path)) }
            };
        }
        self.ticks(path, title, required, list)
    }

    pub(super) fn ticks(
        &self,
        path: &str,
        title: &str,
        required: bool,
        list: Vec<(String, String)>,
    ) -> Markup {
        let chosen = self.typed.all(path);
        let tick = |(value, name): &(String, String)| {
            let id = format!("{path}-{value}");
            html! {
                div.ds-field {
                    input.ds-input type="checkbox" id=(id) name=(path) value=(value) checked[chosen.contains(value)];
                    label.ds-label for=(id) { (name) }
                }
            }
        };
        let folds = list.len() > MANY_CHOICES && list.len() != 12;
        let (open, folded): (Vec<_>, Vec<_>) =
            list.iter().partition(|(value, _)| !folds || chosen.contains(value));
        html! {
            fieldset.ds-fieldset id=(path) tabindex="-1" aria-describedby=[self.described(path, false)] {
                legend.ds-label { (title) @if required { (self.must()) } }
                @for entry in open { (tick(entry)) }
                @if !folded.is_empty() {
                    details.ds-details {
                        summary { (self.ctx.words.with("form-choose-among", &[("count", &folded.len())])) }
                        div { @for entry in folded { (tick(entry)) } }
                    }
                }
                (self.message(path))
            }
        }
    }
}

/// Long names are cut where they are only to be recognised.
fn shortened(name: &str) -> String {
    const LONGEST: usize = 90;
    if name.chars().count() <= LONGEST {
        return name.to_owned();
    }
    let cut: String = name.chars().take(LONGEST - 1).collect();
    format!("{}…", cut.trim_end())
}
