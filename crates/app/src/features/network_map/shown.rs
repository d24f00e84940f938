//! How much of a network its reader sees.

use maud::Markup;
use samspil_core::access::Action;
use samspil_core::acquaintance::{Attendance, Cause, Choice, Clusters, Counted, Map, Step};
use samspil_core::programme::Person;
use samspil_core::view::{People, View};
use samspil_core::{Id, Programme};

use crate::features::programmes::Loaded;
use crate::features::sign_ups;
use crate::web::{Ctx, Problem, layout, seat};

/// The fewest people of an organisation that is shown to those who do not plan:
/// no one of fewer is to be told by it.
pub const LEAST: usize = 5;
/// The most organisations that are told apart.
const MOST: usize = 40;

/// A plan as its reader may see it, and what of its network is asked for.
pub struct Shown<'a> {
    /// Who asks.
    pub ctx: &'a Ctx,
    /// The programme.
    pub loaded: &'a Loaded,
    /// The reader sees who has met whom.
    pub named: bool,
    /// What is asked for.
    pub choice: Choice,
    plan: std::borrow::Cow<'a, Programme>,
    attendances: Vec<Attendance>,
}

impl<'a> Shown<'a> {
    /// What the address asks for.
    ///
    /// # Errors
    /// Where no programme stands in the address, or the database refuses.
    pub async fn of(ctx: &'a Ctx) -> Result<Self, Problem> {
        let loaded = ctx.programme()?;
        // Sums count everyone, and names are shown to those who plan only.
        let view = View { people: People::All, ..ctx.viewer.view(loaded.slug()) };
        let id = |name: &str| ctx.query(name).and_then(|id| id.parse::<Id>().ok());
        let close = ctx.query("counted").is_some_and(|word| word == "close");
        let choice = Choice {
            network: id("network").filter(|id| loaded.plan.networks.iter().any(|n| n.id == *id)),
            cohort: id("cohort").filter(|id| loaded.plan.cohorts.iter().any(|c| c.id == *id)),
            counted: if close { Counted::Close } else { Counted::Meetings },
            until: id("until"),
        };
        let named = ctx.viewer.may(loaded.slug(), Action::EditPlan);
        let whole = loaded.clone();
        let attendances = ctx.app.read(move |tx| sign_ups::attendances(tx, &whole)).await?;
        let plan = view.programme(&loaded.plan, loaded.known());
        Ok(Self { ctx, loaded, named, choice, plan, attendances })
    }

    /// Who has met whom, up to what is asked for.
    pub fn map(&self) -> Map<'_> {
        Map::new(&self.plan, &self.choice, &self.attendances, self.ctx.viewer.today)
    }

    /// By organisation, as finely as the reader may know.
    pub fn clusters<'m>(&self, map: &Map<'m>) -> Clusters<'m> {
        Clusters::new(map, if self.named { 1 } else { LEAST }, MOST)
    }

    /// Whether there are too few people for anything to be told to this reader.
    pub fn too_few(&self, map: &Map<'_>) -> bool {
        !self.named && map.people.len() < LEAST
    }

    /// The reader, by place.
    pub fn own(&self, map: &Map<'_>) -> Option<usize> {
        let own = seat::own(self.ctx, self.loaded)?;
        map.people.iter().position(|person| person.id == own.id)
    }

    /// A person's name.
    pub fn name(&self, person: &Person) -> String {
        seat::name(self.ctx, self.loaded, person)
    }

    /// What a cluster is called.
    pub fn cluster(&self, clusters: &Clusters<'_>, at: usize) -> String {
        let cluster = clusters.all.get(at);
        match cluster.map(|one| (one.organisation, one.pooled)) {
            Some((Some(id), false)) => {
                samspil_core::people::Organisations::new(&self.loaded.plan).label(id).into_owned()
            }
            Some((_, true)) => self.ctx.words.text("network-map-others").into_owned(),
            _ => self.ctx.words.text("network-map-no-organisation").into_owned(),
        }
    }

    /// What brought people together, by name.
    pub fn step(&self, step: &Step<'_>) -> Markup {
        let language = self.loaded.plan.programme.language;
        match step.cause {
            Cause::Meeting | Cause::Group => {
                layout::content_span(self.ctx, language, self.loaded.name(step.id))
            }
            Cause::Relationship => maud::html! { (self.bound(step.id)) },
        }
    }

    /// The same as plain text.
    pub fn step_text(&self, step: &Step<'_>) -> String {
        match step.cause {
            Cause::Meeting | Cause::Group => self.loaded.name(step.id).to_owned(),
            Cause::Relationship => self.bound(step.id),
        }
    }

    fn bound(&self, id: &Id) -> String {
        let kind = self.plan.relationships.iter().find(|bound| bound.id == *id).map(|bound| bound.kind);
        let word = kind.unwrap_or_default();
        self.ctx.words.text(&format!("word-RelationshipKind-{}", word.as_str())).into_owned()
    }
}
