//! Values of a plan as a person reads them.

use maud::{Markup, html};
use samspil_core::access::Action;
use samspil_core::duration::Duration;
use samspil_core::form::{Field, Notation, Record, Shape};
use samspil_core::period::{Column, Period};
use samspil_core::{Element, ElementKind, Figure, FuzzyDate, Id, Language, Programme};
use serde_json::Value;

use super::{name_in, name_of};
use crate::features::programmes::Loaded;
use crate::web::Ctx;
use samspil_words::Words;

/// The title of a field: its owner's own word for it, or the usual one.
pub fn label(words: Words, owner: &str, field: &str) -> String {
    let own = format!("field-{owner}-{field}");
    let key = if words.has(&own) { own } else { format!("field-{field}") };
    words.text(&key).into_owned()
}

/// Fields for those who plan only.
const PLANNERS: [&str; 1] = ["note"];

/// Reads values of one programme to one reader.
#[derive(Clone, Copy)]
pub struct Reader<'a> {
    /// The request.
    pub ctx: &'a Ctx,
    /// The programme.
    pub loaded: &'a Loaded,
    /// The language of the texts, where it is not the reader's.
    pub language: Option<&'static str>,
    others: &'a [&'a Programme],
    plans: bool,
    contacts: bool,
}

impl<'a> Reader<'a> {
    /// Reads texts in the programme's language, or the element's own.
    pub fn new(ctx: &'a Ctx, loaded: &'a Loaded, own: Option<Language>) -> Self {
        let language = own.unwrap_or(loaded.plan.programme.language);
        let may = |action| ctx.viewer.may(loaded.slug(), action);
        Self {
            ctx,
            loaded,
            language: (language != ctx.words.language()).then(|| language.tag()),
            others: &[],
            plans: may(Action::EditPlan),
            contacts: may(Action::ViewContacts),
        }
    }

    /// Also knows the names of what stands in other versions of the plan, as
    /// the reader may see them.
    #[must_use]
    pub fn among(self, others: &'a [&'a Programme]) -> Self {
        Self { others, ..self }
    }

    /// Whether the reader may see a field at all.
    pub fn sees(&self, field: &str) -> bool {
        let contact = field == "email" || field == "phone";
        (self.contacts || !contact) && (self.plans || !PLANNERS.contains(&field))
    }

    /// The facts of a value: title and what stands there, without what is
    /// empty and what `but` names.
    pub fn facts(&self, owner: &str, record: &Record, value: &Value, but: &[&str]) -> Markup {
        let words = self.ctx.words;
        let fields: Vec<(&Field, &Value)> = record
            .fields
            .iter()
            .filter(|f| f.name != "id" && !but.contains(&f.name.as_str()) && self.sees(&f.name))
            .filter_map(|f| Some((f, value.get(&f.name)?)))
            .filter(|(f, value)| !is_silent(f, value))
            .collect();
        if fields.is_empty() {
            return html! {};
        }
        html! {
            dl.facts { @for (field, value) in fields {
                div {
                    dt { (label(words, owner, &field.name)) }
                    dd { (self.value(&field.shape, value)) }
                }
            } }
        }
    }

    /// A value of a shape.
    pub fn value(&self, shape: &Shape, value: &Value) -> Markup {
        match shape {
            Shape::Text { .. } => html! { span.keep lang=[self.language] { (value.as_str().unwrap_or("")) } },
            Shape::Lines => {
                self.list(value, |item| html! { span lang=[self.language] { (item.as_str().unwrap_or("")) } })
            }
            Shape::Words(list) => self.inline(value, |item| self.word(&list.name, item)),
            Shape::Numbers => self.inline(value, |item| {
                item.as_i64()
                    .and_then(|month| i8::try_from(month).ok())
                    .map_or_else(String::new, |m| self.ctx.words.month(m))
            }),
            Shape::Pointer(_) => self.pointer(value),
            Shape::Pointers(_) => self.list(value, |item| self.pointer(item)),
            Shape::Record(record) if record.name == "Seat" => self.seat(value),
            Shape::Record(record) if record.name == "Anchor" => self.anchor(value),
            Shape::Record(record) => self.facts(&record.name, record, value, &[]),
            Shape::Rows(record) if record.name == "OwnValue" => self.own(value),
            Shape::Rows(record) => self.rows(record, value),
            shape => html! { (self.text(shape, value)) },
        }
    }

    /// A plain value in words.
    pub fn text(&self, shape: &Shape, value: &Value) -> String {
        let words = self.ctx.words;
        let written = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
        let periods = self.loaded.plan.programme.periods.as_ref();
        let said = match shape {
            Shape::Bool => {
                Some(words.text(if value.as_bool() == Some(true) { "yes" } else { "no" }).into_owned())
            }
            Shape::Figure => written.parse::<Figure>().ok().map(|figure| words.figure(figure)),
            Shape::Word(list) => Some(self.word(&list.name, value)),
            Shape::Notation(Notation::Date | Notation::Day) => {
                written.parse::<FuzzyDate>().ok().map(|date| self.date(&date))
            }
            Shape::Notation(Notation::Duration) => {
                written.parse::<Duration>().ok().map(|d| words.duration(d))
            }
            Shape::Notation(Notation::Period) => written.parse::<Period>().ok().map(|p| words.period(p)),
            Shape::Notation(Notation::Column) => {
                written.parse::<Column>().ok().map(|column| words.column(periods, column))
            }
            _ => None,
        };
        said.unwrap_or(written)
    }

    /// A date; one that hangs on another element names it.
    pub fn date(&self, date: &FuzzyDate) -> String {
        super::date(self.ctx, self.loaded, date)
    }

    fn word(&self, list: &str, value: &Value) -> String {
        self.ctx.words.text(&format!("word-{list}-{}", value.as_str().unwrap_or(""))).into_owned()
    }

    fn inline(&self, value: &Value, show: impl Fn(&Value) -> String) -> Markup {
        let items: Vec<String> = value.as_array().into_iter().flatten().map(show).collect();
        html! { (self.ctx.words.list(&items)) }
    }

    fn list(&self, value: &Value, show: impl Fn(&Value) -> Markup) -> Markup {
        let items: Vec<&Value> = value.as_array().into_iter().flatten().collect();
        match items.as_slice() {
            [one] => show(one),
            items => html! { ul { @for item in items { li { (show(item)) } } } },
        }
    }

    /// What an element is called, in the plan or in another version of it.
    fn name(&self, id: &Id) -> Option<String> {
        if let Some(element) = self.loaded.element(id) {
            return Some(name_of(self.ctx, self.loaded, &element));
        }
        self.others.iter().find_map(|plan| {
            let found = |kind: &ElementKind| plan.element_at(*kind, plan.position(*kind, id)?);
            let element = ElementKind::ALL.iter().find_map(found)?;
            Some(name_in(self.ctx, self.loaded, plan, &element))
        })
    }

    /// A link to an element.
    pub fn pointer(&self, value: &Value) -> Markup {
        let written = value.as_str().unwrap_or("");
        let Ok(id) = written.parse::<Id>() else { return self.missing(written) };
        match self.loaded.element(&id) {
            Some(element) => self.link(&element),
            None => self
                .name(&id)
                .map_or_else(|| self.missing(written), |name| html! { span lang=[self.language] { (name) } }),
        }
    }

    fn missing(&self, id: &str) -> Markup {
        html! { span.muted { (self.ctx.words.with("form-missing", &[("id", &id)])) } }
    }

    /// A link to an element that is at hand.
    pub fn link(&self, element: &Element) -> Markup {
        let language = element.language().unwrap_or(self.loaded.plan.programme.language);
        let language = (language != self.ctx.words.language()).then(|| language.tag());
        html! { a href=(address(self.loaded, element.kind(), element.id())) lang=[language] { (name_of(self.ctx, self.loaded, element)) } }
    }

    /// What stands in the programme's own columns, under their names.
    fn own(&self, value: &Value) -> Markup {
        let said = |row: &Value, key: &str| row.get(key).and_then(Value::as_str).unwrap_or("").to_owned();
        html! {
            dl.facts { @for row in value.as_array().into_iter().flatten() {
                @let name = said(row, "field").parse().ok().and_then(|id| self.name(&id));
                div {
                    dt lang=[self.language] { (name.unwrap_or_else(|| said(row, "field"))) }
                    dd { span.keep lang=[self.language] { (said(row, "text")) } }
                }
            } }
        }
    }

    fn anchor(&self, value: &Value) -> Markup {
        let words = self.ctx.words;
        html! {
            @if let Some(of) = value.get("of") { (self.pointer(of)) }
            @if let Some(day) = value.get("day").and_then(Value::as_i64) {
                ", " (words.text("field-day").to_lowercase()) " " (day)
            }
        }
    }

    /// A seat: the role in words, who fills it, how far the search has come.
    /// Who is only suggested or asked is for those who plan.
    pub fn seat(&self, value: &Value) -> Markup {
        let words = self.ctx.words;
        let state = value.get("state").and_then(Value::as_str).unwrap_or("open");
        let firm = state == "filled" || state == "open";
        let person = value.get("person").filter(|_| firm || self.plans);
        let text = value.get("text").and_then(Value::as_str);
        let role = value.get("role").map(|role| self.word("RoleKind", role));
        let tentative = (!firm && self.plans).then_some("tentative");
        html! {
            @match (text, role) {
                (Some(text), _) => { span lang=[self.language] { (text) } },
                (None, Some(role)) => { (role) },
                (None, None) => {},
            }
            @if let Some(count) = value.get("count").and_then(Value::as_i64) { " × " (count) }
            @if let Some(person) = person {
                @if text.is_some() || value.get("role").is_some() { ": " }
                (self.pointer(person))
            }
            @if let Some(organisation) = value.get("organisation") { ", " (self.pointer(organisation)) }
            @if person.is_none() || tentative.is_some() {
                " " span.ds-tag data-state=[tentative] { (words.text(&format!("word-SeatState-{}", if self.plans { state } else { "open" }))) }
            }
        }
    }

    /// Values of one kind as a table with the columns that are used.
    fn rows(&self, record: &Record, value: &Value) -> Markup {
        let items: Vec<&Value> = value.as_array().into_iter().flatten().collect();
        if record.name == "Seat" {
            return html! { ul { @for item in items { li { (self.seat(item)) } } } };
        }
        if record.name == "Link" {
            return html! { ul { @for item in items { li { (self.address(item)) } } } };
        }
        let used: Vec<&Field> = record
            .fields
            .iter()
            .filter(|f| items.iter().any(|item| item.get(&f.name).is_some_and(|value| !is_silent(f, value))))
            .collect();
        let words = self.ctx.words;
        html! {
            div.scroll role="region" tabindex="0" aria-label=(words.text("form-table")) {
                table.ds-table {
                    thead { tr { @for field in &used { th scope="col" { (label(words, &record.name, &field.name)) } } } }
                    tbody { @for item in items {
                        tr { @for field in &used {
                            td { @if let Some(value) = item.get(&field.name) { (self.value(&field.shape, value)) } }
                        } }
                    } }
                }
            }
        }
    }

    fn address(&self, link: &Value) -> Markup {
        let text = |key: &str| link.get(key).and_then(Value::as_str).unwrap_or("");
        let url = text("url");
        if ["https://", "http://", "mailto:"].iter().any(|start| url.starts_with(start)) {
            html! { a href=(url) rel="noopener noreferrer" lang=[self.language] { (text("title")) } }
        } else {
            html! { span lang=[self.language] { (text("title")) } }
        }
    }
}

/// Where an element is shown.
pub fn address(loaded: &Loaded, kind: ElementKind, id: &Id) -> String {
    format!("/programmes/{}/parts/{}/{id}", loaded.slug(), kind.plural())
}

/// Whether a value says nothing: what holds anyway, or an empty list.
fn is_silent(field: &Field, value: &Value) -> bool {
    match (&field.shape, value) {
        (_, Value::Null) => true,
        (Shape::Bool, value) => value.as_bool() == Some(false),
        (_, Value::Array(items)) => items.is_empty(),
        (_, Value::Object(fields)) => fields.is_empty(),
        (Shape::Word(list), Value::String(word)) => {
            !field.required && !field.nullable && list.words.first() == Some(word) && word == "other"
        }
        _ => false,
    }
}
