//! Long lists, shown in pages that are chosen in the address.

use std::ops::Range;

use maud::{Markup, html};

use super::Ctx;

/// The part of a list that a page shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Paging {
    page: usize,
    pages: usize,
    size: usize,
    count: usize,
}

impl Paging {
    /// The part of a list of `count` items that the address asks for with
    /// `?page=`, at most `size` of them: the first, where it asks for none or
    /// for what is no number, and the last where the list has become shorter.
    pub fn of(ctx: &Ctx, count: usize, size: usize) -> Self {
        let asked = ctx.query("page").and_then(|page| page.parse().ok()).unwrap_or(1);
        Self::at(asked, count, size)
    }

    fn at(asked: usize, count: usize, size: usize) -> Self {
        let pages = count.div_ceil(size.max(1)).max(1);
        Self { page: asked.clamp(1, pages), pages, size, count }
    }

    /// Whether the list has more than one page.
    pub fn several(self) -> bool {
        self.pages > 1
    }

    /// The indexes of the items on the page.
    pub fn range(self) -> Range<usize> {
        let from = (self.page - 1) * self.size;
        from..(from + self.size).min(self.count)
    }

    /// The items of the page, of a list that is whole at hand.
    pub fn part<T>(self, items: &[T]) -> &[T] {
        items.get(self.range()).unwrap_or_default()
    }

    /// The way to the page before and after; nothing where there is one only.
    pub fn nav(self, ctx: &Ctx) -> Markup {
        let words = ctx.words;
        let link = |page: usize, key: &str, rel: &str| {
            html! { a.ds-button data-variant="secondary" rel=(rel) href=(address(ctx, page)) { (words.text(key)) } }
        };
        html! {
            @if self.several() {
                nav.paging aria-label=(words.text("paging")) {
                    @if self.page > 1 { (link(self.page - 1, "paging-before", "prev")) }
                    p { (words.with("paging-at", &[("page", &self.page), ("pages", &self.pages)])) }
                    @if self.page < self.pages { (link(self.page + 1, "paging-after", "next")) }
                }
            }
        }
    }
}

/// The same list at another page.
fn address(ctx: &Ctx, page: usize) -> String {
    let mut pairs = super::address::without(&ctx.query, "page");
    pairs.push(("page".to_owned(), page.to_string()));
    format!("?{}", serde_urlencoded::to_string(&pairs).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_item_stands_on_one_page() {
        for (count, size) in [(0, 50), (1, 50), (50, 50), (51, 50), (1000, 7)] {
            let mut all: Vec<usize> = Vec::new();
            for page in 1..=Paging::at(1, count, size).pages {
                all.extend(Paging::at(page, count, size).range());
            }
            assert_eq!(all, (0..count).collect::<Vec<_>>(), "{count} by {size}");
        }
    }

    #[test]
    fn a_page_that_is_not_there_is_the_nearest() {
        assert_eq!(Paging::at(0, 120, 50).range(), 0..50);
        assert_eq!(Paging::at(9, 120, 50).range(), 100..120);
        assert_eq!(Paging::at(usize::MAX, 0, 50).range(), 0..0);
    }
}
