//! Pictures drawn by the server: in a page they take the page's colours, as
//! a file they carry their own.

use axum::http::header;
use axum::response::{IntoResponse, Response};
use maud::{Markup, PreEscaped, html};

/// The colours and type of a picture that stands alone.
const STYLE: &str = include_str!("picture.css");

/// A picture: its size, what it is called and shows, and what is drawn.
pub struct Drawn {
    /// Begins the ids of title and description.
    pub id: &'static str,
    /// How wide, in the unit of the drawing.
    pub width: f64,
    /// How high.
    pub height: f64,
    /// Its name.
    pub title: String,
    /// What it shows, in a sentence.
    pub description: String,
    /// The language of name and description.
    pub language: &'static str,
    /// Title, description and shapes.
    pub shapes: Markup,
}

impl Drawn {
    /// The picture inside a page.
    pub fn inline(&self) -> Markup {
        self.svg(html! {})
    }

    /// The picture as a file to download.
    pub fn file(&self, class: &str, name: &str) -> Response {
        let style = html! {
            style { (PreEscaped(STYLE)) }
            rect.paper x="0" y="0" width=(self.width) height=(self.height) {}
        };
        let picture = html! { g class=(class) { (self.shapes) } };
        let whole = Drawn {
            id: self.id,
            title: self.title.clone(),
            description: self.description.clone(),
            shapes: picture,
            ..*self
        };
        let text = format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{}", whole.svg(style).into_string());
        let headers = [
            (header::CONTENT_TYPE, "image/svg+xml; charset=utf-8".to_owned()),
            (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}.svg\"")),
        ];
        (headers, text).into_response()
    }

    fn svg(&self, before: Markup) -> Markup {
        let (title, description) = (format!("{}-title", self.id), format!("{}-description", self.id));
        html! {
            svg xmlns="http://www.w3.org/2000/svg" viewBox=(format!("0 0 {} {}", self.width, number(self.height)))
                width=(self.width) height=(number(self.height)) role="img" lang=(self.language)
                aria-labelledby=(format!("{title} {description}")) {
                title id=(title) { (self.title) }
                desc id=(description) { (self.description) }
                (before)
                (self.shapes)
            }
        }
    }
}

/// A coordinate with at most one decimal.
pub fn number(value: f64) -> String {
    let text = format!("{value:.1}");
    text.strip_suffix(".0").map_or_else(|| text.clone(), str::to_owned)
}
