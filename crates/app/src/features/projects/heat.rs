//! Who must, should and can be involved at which milestone: the heat map.

use maud::{Markup, html};
use samspil_core::access::Action;
use samspil_core::programme::{Engagement, Milestone, MilestonePlan};
use samspil_core::projects::{HeatMap, HeatRow, HeatSum, is_written};

use super::involved::{Holder, not_invited};
use crate::features::programmes::Loaded;
use crate::web::form::Reader;
use crate::web::{Ctx, form, layout, seat};

/// A project and its heat map.
struct Heat<'a> {
    ctx: &'a Ctx,
    loaded: &'a Loaded,
    plan: &'a MilestonePlan,
    map: HeatMap<'a>,
    edits: bool,
    checks: bool,
}

/// The heat map of a project, with what is to be done about it.
pub(super) fn heat(ctx: &Ctx, loaded: &Loaded, plan: &MilestonePlan, milestones: &[&Milestone]) -> Markup {
    let words = ctx.words;
    let may = |action| ctx.viewer.may(loaded.slug(), action);
    let heat = Heat {
        ctx,
        loaded,
        plan,
        map: HeatMap::new(&plan.involved, milestones.to_vec()),
        edits: may(Action::EditPlan),
        checks: may(Action::ViewCheck),
    };
    let here = super::list::address(loaded, &plan.id);
    html! {
        section.section id="involved" {
            header {
                h2 { (words.text("field-involved")) }
                @if heat.edits { a href=(format!("{here}/involved/new")) { (words.text("projects-involve")) } }
            }
            @if plan.involved.is_empty() { p { (words.text("projects-nobody-involved")) } }
            @else { (heat.table()) (not_invited(ctx, loaded, Holder::Project(plan))) }
        }
    }
}

impl Heat<'_> {
    fn table(&self) -> Markup {
        let words = self.ctx.words;
        html! {
            div.scroll role="region" tabindex="0" aria-labelledby="heat-caption" {
                table.matrix.heat {
                    caption.visually-hidden id="heat-caption" { (words.text("projects-heat-caption")) }
                    thead { tr {
                        th scope="col" { (words.text("projects-who")) }
                        @for milestone in &self.map.columns { (self.heading(milestone)) }
                        th scope="col" { (words.text("projects-no-milestone")) }
                    } }
                    @for engagement in Engagement::ALL { (self.group(*engagement)) }
                    tfoot { tr {
                        th scope="row" { (words.text("projects-sum")) }
                        @for column in 0..=self.map.columns.len() { (self.sum(column)) }
                    } }
                }
            }
        }
    }

    fn heading(&self, milestone: &Milestone) -> Markup {
        html! {
            th scope="col" {
                span lang=[layout::lang_of(self.ctx, self.loaded, milestone.language)] { (milestone.title) }
                @if let Some(date) = &milestone.date { small { (form::date(self.ctx, self.loaded, date)) } }
                @if milestone.reached { small { span.icon.icon-held aria-hidden="true" {} " " (self.ctx.words.text("field-reached")) } }
            }
        }
    }

    /// Those who must, should or can; nothing where nobody does.
    fn group(&self, engagement: Engagement) -> Markup {
        let word = self.ctx.words.text(&format!("word-Engagement-{}", engagement.as_str()));
        let rows: Vec<&HeatRow<'_>> = self.map.group(engagement).collect();
        html! {
            @if !rows.is_empty() {
                tbody {
                    tr { th scope="rowgroup" colspan=(self.map.columns.len() + 2) { (word) " (" (rows.len()) ")" } }
                    @for row in rows {
                        tr id=(format!("involved-{}", row.at)) {
                            (self.who(row))
                            @for at in &row.cells {
                                @if *at { td data-heat=(engagement.as_str()) { (self.cell(row, &word)) } } @else { td {} }
                            }
                            @if row.is_beside() { td data-heat=(engagement.as_str()) { (self.beside(row, &word)) } } @else { td {} }
                        }
                    }
                }
            }
        }
    }

    fn who(&self, row: &HeatRow<'_>) -> Markup {
        let words = self.ctx.words;
        let here = super::list::address(self.loaded, &self.plan.id);
        html! {
            th scope="row" {
                (seat::seat(self.ctx, self.loaded, &row.line.who))
                @if self.edits { p.small.screen-only { a href=(format!("{here}/involved/{}", row.at)) {
                    (words.text("edit")) span.visually-hidden { ": " (seat::seat(self.ctx, self.loaded, &row.line.who)) }
                } } }
                @if self.checks && row.line.engagement == Engagement::Must { (self.lacks(row)) }
            }
        }
    }

    /// What is missing of somebody who must be involved.
    fn lacks(&self, row: &HeatRow<'_>) -> Markup {
        let words = self.ctx.words;
        let line = row.line;
        let missing = [
            ("projects-lacks-when", row.is_beside() && line.when.is_none()),
            ("projects-lacks-how", !is_written(line.how.as_ref())),
            ("projects-lacks-where", line.activities.is_empty()),
        ];
        let missing: Vec<String> =
            missing.iter().filter(|(_, is)| *is).map(|(key, _)| words.text(key).into_owned()).collect();
        html! {
            @if !missing.is_empty() {
                p.small { span.missing { span.icon.icon-warning aria-hidden="true" {} " "
                    (words.with("projects-lacks", &[("what", &words.list(&missing))])) } }
            }
        }
    }

    /// How somebody is involved, and where that happens.
    fn cell(&self, row: &HeatRow<'_>, word: &str) -> Markup {
        let reader = Reader::new(self.ctx, self.loaded, self.plan.language);
        html! {
            p { strong { (word) } }
            @if let Some(how) = &row.line.how { p lang=[reader.language] { (how) } }
            @for id in &row.line.activities {
                @if let Some(element) = self.loaded.element(id) { p.small { (reader.link(&element)) } }
            }
        }
    }

    /// The same for somebody who is at no milestone: when, or that it is not said.
    fn beside(&self, row: &HeatRow<'_>, word: &str) -> Markup {
        html! {
            @match &row.line.when {
                Some(date) => p.small { (form::date(self.ctx, self.loaded, date)) },
                None => p.small.muted { (self.ctx.words.text("projects-when-unsaid")) },
            }
            (self.cell(row, word))
        }
    }

    /// How many are involved, and how many of them must.
    fn sum(&self, column: usize) -> Markup {
        let words = self.ctx.words;
        let sum = self.map.sum(column);
        html! {
            td data-heat=(self.weight(sum)) {
                strong { (sum.all()) }
                @if sum.must > 0 {
                    " " span.small { "(" (words.with("projects-sum-must", &[("count", &sum.must)])) ")" }
                }
            }
        }
    }

    /// How a sum is shaded: against the column in which most are involved.
    fn weight(&self, sum: HeatSum) -> &'static str {
        let most = (0..=self.map.columns.len()).map(|column| self.map.sum(column).all()).max().unwrap_or(0);
        match (sum.all() * 3).div_ceil(most.max(1)) {
            0 => "none",
            1 => "can",
            2 => "should",
            _ => "must",
        }
    }
}
