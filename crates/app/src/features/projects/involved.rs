//! Whose involvement is planned: a project's or a meeting's; and who must be
//! at a meeting without being on its list.

use maud::{Markup, html};
use samspil_core::access::Action;
use samspil_core::programme::{Engagement, Involvement, Meeting, Milestone, MilestonePlan};
use samspil_core::projects::{self, Milestones};
use samspil_core::{Element, Id, Language};

use crate::features::programmes::Loaded;
use crate::web::form::Reader;
use crate::web::{Ctx, Problem, form, layout, seat};

/// What people are to be involved in.
#[derive(Clone, Copy)]
pub(super) enum Holder<'a> {
    /// A local project.
    Project(&'a MilestonePlan),
    /// A meeting, mostly a theme day.
    Meeting(&'a Meeting),
}

impl<'a> Holder<'a> {
    /// What an address below `/projects/…` or `/meetings/…` names.
    pub(super) fn find(ctx: &Ctx, loaded: &'a Loaded, id: &str) -> Result<Self, Problem> {
        let plan = &loaded.plan;
        let found = if ctx.path.starts_with(&format!("/programmes/{}/projects/", loaded.slug())) {
            plan.milestone_plans.iter().find(|one| one.id.as_str() == id).map(Self::Project)
        } else {
            plan.meetings.iter().find(|one| one.id.as_str() == id).map(Self::Meeting)
        };
        found.ok_or_else(Problem::not_found)
    }

    pub(super) fn id(self) -> &'a Id {
        match self {
            Self::Project(plan) => &plan.id,
            Self::Meeting(meeting) => &meeting.id,
        }
    }

    pub(super) fn title(self) -> &'a str {
        match self {
            Self::Project(plan) => &plan.title,
            Self::Meeting(meeting) => &meeting.title,
        }
    }

    pub(super) fn language(self) -> Option<Language> {
        match self {
            Self::Project(plan) => plan.language,
            Self::Meeting(meeting) => meeting.language,
        }
    }

    pub(super) fn involved(self) -> &'a [Involvement] {
        match self {
            Self::Project(plan) => &plan.involved,
            Self::Meeting(meeting) => &meeting.involved,
        }
    }

    /// The milestones at which somebody can be involved.
    pub(super) fn milestones(self, loaded: &'a Loaded) -> Vec<&'a Milestone> {
        match self {
            Self::Project(plan) => Milestones::of(&loaded.plan).list(&plan.id),
            Self::Meeting(_) => Vec::new(),
        }
    }

    /// The same with others involved.
    pub(super) fn with(self, involved: Vec<Involvement>) -> Element {
        match self {
            Self::Project(plan) => Element::MilestonePlan(MilestonePlan { involved, ..plan.clone() }),
            Self::Meeting(meeting) => Element::Meeting(Meeting { involved, ..meeting.clone() }),
        }
    }

    /// What the addresses of its involvement begin with.
    pub(super) fn base(self, loaded: &Loaded) -> String {
        let kind = match self {
            Self::Project(_) => "projects",
            Self::Meeting(_) => "meetings",
        };
        format!("/programmes/{}/{kind}/{}", loaded.slug(), self.id())
    }

    /// The page on which its involvement is shown.
    pub(super) fn page(self, loaded: &Loaded) -> String {
        let base = self.base(loaded);
        match self {
            Self::Project(_) => format!("{base}#involved"),
            Self::Meeting(_) => format!("{base}/questions#involved"),
        }
    }

    /// The meetings at which somebody is to be involved.
    fn meetings(self, loaded: &'a Loaded, line: &Involvement) -> Vec<&'a Meeting> {
        match self {
            Self::Project(_) => projects::meetings_of(&loaded.plan, line),
            Self::Meeting(meeting) => vec![meeting],
        }
    }
}

/// Those who must be at a meeting but are not on its list: one action puts
/// them there. For those who plan.
pub(super) fn not_invited(ctx: &Ctx, loaded: &Loaded, holder: Holder<'_>) -> Markup {
    if !ctx.viewer.may(loaded.slug(), Action::EditPlan) {
        return html! {};
    }
    let words = ctx.words;
    let musts = holder.involved().iter().enumerate().filter(|(_, one)| one.engagement == Engagement::Must);
    let pairs = musts.flat_map(|(at, one)| {
        let meetings = holder.meetings(loaded, one).into_iter();
        meetings.filter(|meeting| projects::line_of(&one.who, meeting).is_none()).map(move |m| (at, one, m))
    });
    let missing: Vec<(usize, &Involvement, &Meeting)> = pairs.collect();
    html! {
        @if !missing.is_empty() {
            div.section.screen-only {
                h3 { (words.text("projects-not-invited")) }
                ul.events { @for (at, one, meeting) in missing { li.waiting {
                    div {
                        p.title { (seat::seat(ctx, loaded, &one.who)) }
                        p.muted { (Reader::new(ctx, loaded, meeting.language).link(&Element::Meeting(meeting.clone()))) }
                    }
                    form.inline-form method="post" action=(format!("{}/involved/{at}/participation", holder.base(loaded))) {
                        input type="hidden" name="version" value=(loaded.version(holder.id()));
                        input type="hidden" name="meeting" value=(meeting.id);
                        button.ds-button data-variant="secondary" { (words.text("projects-invite"))
                            span.visually-hidden { ": " (seat::seat(ctx, loaded, &one.who)) ", " (meeting.title) } }
                    }
                } } }
            }
        }
    }
}

/// Who must, should and can be involved, as a list: for meetings.
pub(super) fn listed(ctx: &Ctx, loaded: &Loaded, holder: Holder<'_>) -> Markup {
    let words = ctx.words;
    let edits = ctx.viewer.may(loaded.slug(), Action::EditPlan);
    let lang = layout::lang_of(ctx, loaded, holder.language());
    let of = |engagement: Engagement| {
        holder.involved().iter().enumerate().filter(move |(_, one)| one.engagement == engagement)
    };
    html! {
        div.sheet-row {
            @for engagement in Engagement::ALL {
                div data-heat=(engagement.as_str()) {
                    h3 { (words.text(&format!("word-Engagement-{}", engagement.as_str()))) " (" (of(*engagement).count()) ")" }
                    @if of(*engagement).next().is_none() { p.muted { (words.text("projects-nobody")) } }
                    ul { @for (at, one) in of(*engagement) { li id=(format!("involved-{at}")) {
                        (seat::seat(ctx, loaded, &one.who))
                        @if let Some(how) = &one.how { ": " span lang=[lang] { (how) } }
                        @if let Some(date) = &one.when { span.muted { ", " (form::date(ctx, loaded, date)) } }
                        @if edits { " " a.screen-only href=(format!("{}/involved/{at}", holder.base(loaded))) {
                            (words.text("edit")) span.visually-hidden { ": " (seat::seat(ctx, loaded, &one.who)) }
                        } }
                    } } }
                }
            }
        }
        @if edits { p.screen-only { a href=(format!("{}/involved/new", holder.base(loaded))) { (words.text("projects-involve")) } } }
        (not_invited(ctx, loaded, holder))
    }
}
