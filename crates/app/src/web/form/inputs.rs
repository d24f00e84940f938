//! The inputs of a form.

mod choose;
mod own;

use maud::{Markup, html};
use samspil_core::access::Action;
use samspil_core::duration::Duration;
use samspil_core::form::{self, Fault, Field, Notation, Record, Shape, Typed};
use samspil_core::period::Period;
use samspil_core::{Element, ElementKind, Figure, FuzzyDate, Id};

use super::choices::Choices;
use super::show::label;
use crate::features::programmes::Loaded;
use crate::web::Ctx;
use samspil_words::Words;

/// Fields that stand folded away at the end of every form.
const EXTRAS: [&str; 5] = ["tags", "language", "links", "note", "source"];

/// Fields that are no inputs.
const SILENT: [&str; 1] = ["id"];

/// Empty rows at the end of a list.
const EMPTY_ROWS: usize = 2;

/// A list with more values than this folds the empty rows.
const LARGE_ROW: usize = 4;

/// Contact data that the viewer may neither see nor change.
pub fn contact_fields(ctx: &Ctx, loaded: &Loaded) -> &'static [&'static str] {
    if ctx.viewer.may(loaded.slug(), Action::ViewContacts) { &[] } else { &["email", "phone"] }
}

/// Puts figures, dates and lengths into the reader's words, where those words
/// are read back as the same.
pub fn speak(words: Words) -> impl Fn(&Shape, &str) -> String {
    move |shape, text| spoken(words, shape, text).unwrap_or_else(|| text.to_owned())
}

fn spoken(words: Words, shape: &Shape, text: &str) -> Option<String> {
    match shape {
        Shape::Figure => text.parse::<Figure>().ok().map(|figure| words.figure(figure)),
        Shape::Notation(Notation::Date | Notation::Day) => {
            let date: FuzzyDate = text.parse().ok()?;
            let said = words.date(&date);
            (FuzzyDate::parse_typed(&said).as_ref() == Ok(&date)).then_some(said)
        }
        Shape::Notation(Notation::Duration) => {
            let duration: Duration = text.parse().ok()?;
            let said = words.duration(duration);
            (Duration::parse_typed(&said) == Ok(duration)).then_some(said)
        }
        Shape::Notation(Notation::Period) => {
            let period: Period = text.parse().ok()?;
            let said = words.period(period);
            (form::period(&said, Some(period.scheme())) == Some(period)).then_some(said)
        }
        _ => None,
    }
}

/// A form that is filled in.
pub struct Form<'a> {
    /// The request.
    pub ctx: &'a Ctx,
    /// The programme.
    pub loaded: &'a Loaded,
    /// The kind of element; nothing for the head.
    pub kind: Option<ElementKind>,
    /// The element, where it stands in the plan already.
    pub id: Option<&'a Id>,
    /// What stands in the inputs.
    pub typed: &'a Typed,
    /// What cannot stand so.
    pub faults: &'a [Fault],
    /// The list that was asked to have more rows.
    pub more: Option<&'a str>,
    /// The value inside the element that is filled in alone; nothing for the whole.
    pub part: Option<&'static Record>,
    /// What its fields can point at; empty at first.
    pub choices: Choices,
}

/// Where an input stands: its name, whose field it is and whether what is
/// around it may be left out.
#[derive(Clone, Copy)]
struct Place<'a> {
    prefix: &'a str,
    owner: &'a str,
    may_be_empty: bool,
}

impl Form<'_> {
    /// The fields of the record.
    pub fn record(&self) -> &'static Record {
        self.part.unwrap_or_else(|| self.kind.map_or_else(form::head, form::of))
    }

    /// Whose fields they are, for their titles.
    fn owner(&self) -> &'static str {
        match self.part {
            Some(part) => &part.name,
            None => self.kind.map_or("programme", ElementKind::as_str),
        }
    }

    /// What is wrong, with links to the inputs.
    pub fn summary(&self) -> Markup {
        let words = self.ctx.words;
        if self.faults.is_empty() {
            return html! {};
        }
        html! {
            div.ds-error-summary tabindex="-1" autofocus {
                h2 { (words.with("form-faults", &[("count", &self.faults.len())])) }
                ul { @for fault in self.faults {
                    li { a href=(format!("#{}", fault.path)) {
                        (self.title_of(&fault.path)) ": " (words.message(&fault.message))
                    } }
                } }
            }
        }
    }

    /// The title of the input of a name: "Indhold 2: Hvad".
    fn title_of(&self, path: &str) -> String {
        let words = self.ctx.words;
        let mut record = self.record();
        let mut owner = self.owner();
        let mut parts: Vec<String> = Vec::new();
        for step in path.split('.') {
            if let Ok(at) = step.parse::<usize>() {
                if let Some(last) = parts.last_mut() {
                    last.push_str(&format!(" {}", at + 1));
                }
                continue;
            }
            parts.push(label(words, owner, step));
            if let Some(Shape::Rows(inner) | Shape::Record(inner)) =
                record.field(step).map(|field| &field.shape)
            {
                record = inner;
                owner = &inner.name;
            }
        }
        parts.join(": ")
    }

    /// Every input.
    pub fn inputs(&self) -> Markup {
        let place = Place { prefix: "", owner: self.owner(), may_be_empty: false };
        let hidden = contact_fields(self.ctx, self.loaded);
        let fields: Vec<&Field> = self
            .record()
            .fields
            .iter()
            .filter(|f| !SILENT.contains(&f.name.as_str()) && !hidden.contains(&f.name.as_str()))
            .collect();
        let (extras, usual): (Vec<&Field>, Vec<&Field>) = fields.into_iter().partition(|f| {
            EXTRAS.contains(&f.name.as_str()) && (self.kind.is_some() || f.name != "language")
        });
        let open = extras.iter().any(|f| {
            self.more == Some(&f.name)
                || self.faults.iter().any(|fault| fault.path.split('.').next() == Some(&f.name))
        });
        html! {
            (self.fields(&usual, place))
            details.ds-details open[open] {
                summary { (self.ctx.words.text("form-extras")) }
                div.stack { (self.fields(&extras, place)) }
            }
        }
    }

    /// Short fields that follow each other stand side by side.
    fn fields(&self, fields: &[&Field], place: Place<'_>) -> Markup {
        let mut groups: Vec<(bool, Vec<&Field>)> = Vec::new();
        for field in fields.iter().filter(|field| self.offers(field, place)) {
            let short = self.is_short(field, place);
            match groups.last_mut() {
                Some((true, group)) if short => group.push(field),
                _ => groups.push((short, vec![field])),
            }
        }
        html! {
            @for (short, group) in groups {
                @if short && group.len() > 1 {
                    div.pair { @for field in group { (self.field(field, place)) } }
                } @else {
                    @for field in group { (self.field(field, place)) }
                }
            }
        }
    }

    /// A pointer inside a row stands there only where there is something to
    /// point at.
    fn offers(&self, field: &Field, place: Place<'_>) -> bool {
        match &field.shape {
            Shape::Pointer(kinds) | Shape::Pointers(kinds) if !place.prefix.is_empty() => {
                field.required
                    || kinds.is_empty()
                    || kinds.iter().any(|kind| self.loaded.plan.count(*kind) > 0)
                    || self.typed.has(&format!("{}{}", place.prefix, field.name))
            }
            Shape::Rows(record) if record.name == own::RECORD => self.offers_own(field, place.prefix),
            _ => true,
        }
    }

    fn is_short(&self, field: &Field, place: Place<'_>) -> bool {
        match &field.shape {
            Shape::Number(..) | Shape::Figure | Shape::Word(_) | Shape::Notation(_) => true,
            Shape::Pointer(_) => !place.prefix.is_empty(),
            Shape::Text { long } => !long && !place.prefix.is_empty(),
            _ => false,
        }
    }

    fn field(&self, field: &Field, place: Place<'_>) -> Markup {
        let path = format!("{}{}", place.prefix, field.name);
        let words = self.ctx.words;
        let title =
            self.own_title(place.owner, field).unwrap_or_else(|| label(words, place.owner, &field.name));
        let empty = field.nullable || !field.required || place.may_be_empty;
        match &field.shape {
            Shape::Bool => self.tick(&path, &title),
            Shape::Words(list) => self.ticks(&path, &title, field.required, self.words_chosen(list, &path)),
            Shape::Numbers => self.ticks(&path, &title, field.required, self.months()),
            Shape::Pointers(kinds) => self.pointers(kinds, &path, &title, field.required),
            Shape::Rows(record) if record.name == own::RECORD => self.own_columns(&path),
            Shape::Rows(record) => self.rows(record, &path, &title),
            Shape::Record(record) => self.group(record, &path, &title, empty),
            _ => {
                let must = field.required && !place.may_be_empty;
                let input = self.input(field, &path, empty, place.owner);
                self.frame(&path, &title, must, &self.help(place.owner, field), input)
            }
        }
    }

    /// Help below a label: its own, or how its notation is written.
    fn help(&self, owner: &str, field: &Field) -> String {
        let words = self.ctx.words;
        let own = [format!("help-{owner}-{}", field.name), format!("help-{}", field.name)];
        if let Some(key) = own.iter().find(|key| words.has(key)) {
            return words.text(key).into_owned();
        }
        let key = match &field.shape {
            Shape::Notation(Notation::Date) => "form-write-date",
            Shape::Notation(Notation::Duration) => "form-write-duration",
            Shape::Notation(Notation::Clock) => "form-write-clock",
            Shape::Notation(Notation::Period) => "form-write-period",
            Shape::Notation(Notation::Day) => "form-write-day",
            Shape::Lines => "form-write-lines",
            _ => return String::new(),
        };
        words.text(key).into_owned()
    }

    fn fault(&self, path: &str) -> Option<&Fault> {
        self.faults.iter().find(|fault| fault.path == path)
    }

    fn described(&self, path: &str, help: bool) -> Option<String> {
        let mut parts = Vec::new();
        if help {
            parts.push(format!("{path}-help"));
        }
        if self.fault(path).is_some() {
            parts.push(format!("{path}-error"));
        }
        (!parts.is_empty()).then(|| parts.join(" "))
    }

    fn message(&self, path: &str) -> Markup {
        html! {
            @if let Some(fault) = self.fault(path) {
                p.ds-validation-message id=(format!("{path}-error")) { (self.ctx.words.message(&fault.message)) }
            }
        }
    }

    fn frame(&self, path: &str, title: &str, must: bool, help: &str, input: Markup) -> Markup {
        html! {
            div.ds-field {
                label.ds-label for=(path) { (title) @if must { (self.must()) } }
                @if !help.is_empty() { p data-field="description" id=(format!("{path}-help")) { (help) } }
                (input)
                (self.message(path))
            }
        }
    }

    /// Marks what must be filled in.
    fn must(&self) -> Markup {
        html! { " " span.optional { "(" (self.ctx.words.text("form-must")) ")" } }
    }

    fn input(&self, field: &Field, path: &str, empty: bool, owner: &str) -> Markup {
        let value = self.typed.one(path);
        let invalid = self.fault(path).map(|_| "true");
        let described = self.described(path, !self.help(owner, field).is_empty());
        let first = self
            .more
            .is_some_and(|list| path.starts_with(&format!("{list}.")) && self.is_first_new(list, path));
        match &field.shape {
            Shape::Text { long: true } | Shape::Lines => {
                html! { textarea.ds-input id=(path) name=(path) rows="3" aria-invalid=[invalid] aria-describedby=[described] { (value) } }
            }
            Shape::Text { .. } if value.contains('\n') => {
                html! { textarea.ds-input id=(path) name=(path) rows="3" aria-invalid=[invalid] aria-describedby=[described] { (value) } }
            }
            Shape::Number(..) => {
                html! { input.ds-input.short id=(path) name=(path) value=(value) inputmode="numeric" autocomplete="off" aria-invalid=[invalid] aria-describedby=[described]; }
            }
            Shape::Figure => {
                html! { input.ds-input.short id=(path) name=(path) value=(value) inputmode="decimal" autocomplete="off" aria-invalid=[invalid] aria-describedby=[described]; }
            }
            Shape::Word(list) => self.select_word(list, field, path, empty),
            Shape::Pointer(kinds) => self.select_element(kinds, path),
            Shape::Notation(Notation::Column) => self.select_column(path, empty),
            _ => {
                html! { input.ds-input id=(path) name=(path) value=(value) autocomplete="off" autofocus[first] aria-invalid=[invalid] aria-describedby=[described]; }
            }
        }
    }

    /// Whether an input is the first of the first new row.
    fn is_first_new(&self, list: &str, path: &str) -> bool {
        let new = format!("{list}.{}.", self.typed.rows(list));
        path.strip_prefix(&new).is_some_and(|rest| matches!(rest, "text" | "title" | "who.text" | "year"))
    }

    fn group(&self, record: &Record, path: &str, title: &str, may_be_empty: bool) -> Markup {
        let prefix = format!("{path}.");
        let fields: Vec<&Field> = record.fields.iter().collect();
        html! {
            fieldset.ds-fieldset id=(path) tabindex="-1" {
                legend.ds-label { (title) }
                (self.message(path))
                (self.fields(&fields, Place { prefix: &prefix, owner: &record.name, may_be_empty }))
            }
        }
    }

    fn rows(&self, record: &Record, path: &str, title: &str) -> Markup {
        let words = self.ctx.words;
        let filled = form::filled_rows(record, self.typed, path);
        let more = self.more == Some(path);
        let total = if more { self.typed.rows(path) + EMPTY_ROWS } else { filled + EMPTY_ROWS };
        let fold = record.fields.len() > LARGE_ROW && !more;
        html! {
            fieldset.ds-fieldset id=(path) tabindex="-1" {
                legend.ds-label { (title) }
                (self.message(path))
                @for at in 0..total {
                    @if at >= filled && fold {
                        details.ds-details {
                            summary { (words.with("form-new-row", &[("name", &title), ("number", &(at + 1))])) }
                            div.stack { (self.row(record, path, title, at, false)) }
                        }
                    } @else {
                        (self.row(record, path, title, at, at < filled))
                    }
                }
                p { button.ds-button data-variant="tertiary" name="_more" value=(path) formnovalidate { (words.text("form-more-rows")) } }
            }
        }
    }

    fn row(&self, record: &Record, path: &str, title: &str, at: usize, filled: bool) -> Markup {
        let prefix = format!("{path}.{at}.");
        let fields: Vec<&Field> = record.fields.iter().collect();
        html! {
            fieldset.ds-fieldset {
                legend { span.muted { (title) " " (at + 1) } }
                (self.fields(&fields, Place { prefix: &prefix, owner: &record.name, may_be_empty: true }))
                @if filled {
                    (self.tick(&format!("{prefix}_remove"), &self.ctx.words.text("form-remove-row")))
                }
            }
        }
    }
}

impl Form<'_> {
    /// What stands in a form for an element.
    pub fn filled_with(ctx: &Ctx, element: &Element) -> Typed {
        let json = element.to_json().unwrap_or_default();
        form::fill(form::of(element.kind()), &json, &speak(ctx.words))
    }
}
