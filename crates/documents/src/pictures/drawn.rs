//! A picture that is drawn, and what it can become.

use maud::{Markup, PreEscaped, html};

use crate::paper::Picture;

/// The colours and type of a picture that stands alone.
const STYLE: &str = include_str!("picture.css");

/// A picture: its size, what it is called and shows, and what is drawn.
#[derive(Debug, Clone)]
pub struct Drawn {
    /// Its kind: begins the ids of title and description.
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
    /// What is drawn.
    pub(super) shapes: Markup,
}

impl Drawn {
    /// The picture inside a page.
    pub fn inline(&self) -> Markup {
        self.svg(&self.shapes)
    }

    /// The picture as an SVG file.
    pub fn file(&self) -> String {
        let whole = self.svg(&html! {
            style { (PreEscaped(STYLE)) }
            rect.paper x="0" y="0" width=(self.width) height=(self.height) {}
            g class=(self.id) { (self.shapes) }
        });
        format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{}", whole.into_string())
    }

    /// The picture as a part of a document.
    pub fn picture(&self) -> Picture {
        Picture {
            svg: self.file(),
            size: (self.width, self.height),
            alt: format!("{}. {}", self.title, self.description),
        }
    }

    fn svg(&self, content: &Markup) -> Markup {
        let (title, description) = (format!("{}-title", self.id), format!("{}-description", self.id));
        html! {
            svg xmlns="http://www.w3.org/2000/svg" viewBox=(format!("0 0 {} {}", self.width, number(self.height)))
                width=(self.width) height=(number(self.height)) role="img" lang=(self.language)
                aria-labelledby=(format!("{title} {description}")) {
                title id=(title) { (self.title) }
                desc id=(description) { (self.description) }
                (content)
            }
        }
    }
}

/// A coordinate with at most one decimal.
pub(super) fn number(value: f64) -> String {
    let text = format!("{value:.1}");
    text.strip_suffix(".0").map_or_else(|| text.clone(), str::to_owned)
}
