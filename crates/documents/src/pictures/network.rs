//! The network map as a picture: organisations on a circle, their people inside,
//! and lines between those who have met.

use maud::{Markup, html};
use samspil_core::acquaintance::{Bridge, Clusters, Map, Place, places};
use samspil_core::{Figure, lettering};
use samspil_words::Words;

use super::drawn::{Drawn, number};

/// How wide the picture is, in the unit of the drawing.
const WIDTH: f64 = 1000.0;
/// Room for names beside the circle, above and below it.
const SIDE: f64 = 190.0;
const ABOVE: f64 = 56.0;
/// The most lines between people that can still be told apart.
const LINES: usize = 1500;
/// The most people who are drawn one by one.
const PEOPLE: usize = 300;

/// What is drawn of a network, and in whose words.
pub struct Network<'a> {
    /// Who has met whom.
    pub map: &'a Map<'a>,
    /// By organisation.
    pub clusters: &'a Clusters<'a>,
    /// The reader's words.
    pub words: Words,
    /// The name of the picture.
    pub title: String,
    /// What it shows, in a sentence.
    pub description: String,
    /// What a cluster is called.
    pub cluster: &'a dyn Fn(usize) -> String,
    /// What a person is called; nothing where the reader is not to know who
    /// has met whom.
    pub person: Option<&'a dyn Fn(usize) -> String>,
    /// The reader, by place.
    pub own: Option<usize>,
}

/// The picture; nothing of nobody.
pub fn network(network: &Network<'_>) -> Option<Drawn> {
    let (around, people) = places(network.clusters);
    let reach = around.iter().map(|place| place.x.hypot(place.y) + place.radius).reduce(f64::max)?;
    let scale = ((WIDTH - 2.0 * SIDE) / (2.0 * reach)).min(34.0);
    let high = 2.0 * (reach * scale + ABOVE);
    let set = |place: &Place| Place {
        x: WIDTH / 2.0 + place.x * scale,
        y: high / 2.0 + place.y * scale,
        radius: place.radius * scale,
    };
    let around: Vec<Place> = around.iter().map(set).collect();
    let people: Vec<Place> = people.iter().map(set).collect();
    Some(Drawn {
        id: "network",
        width: WIDTH,
        height: high.ceil(),
        title: network.title.clone(),
        description: network.description.clone(),
        language: network.words.language().tag(),
        shapes: html! {
            (bridges(network, &around))
            @for (at, place) in around.iter().enumerate() { (cluster(network, at, place, high)) }
            (ties(network, &people))
            @if people.len() <= PEOPLE { @for (at, place) in people.iter().enumerate() { (dot(network, at, place)) } }
        },
    })
}

/// Whether lines join people: where they are few, and known to the reader.
fn joins_people(network: &Network<'_>) -> bool {
    let few = network.map.people.len() <= PEOPLE && network.map.pairs().nth(LINES).is_none();
    network.person.is_some() && few
}

/// Lines between people.
fn ties(network: &Network<'_>, people: &[Place]) -> Markup {
    html! { @if joins_people(network) {
        @for (a, b) in network.map.pairs() { (line("tie", people.get(a), people.get(b))) }
    } }
}

/// Lines between organisations.
fn bridges(network: &Network<'_>, around: &[Place]) -> Markup {
    let across = network.clusters.bridges.iter().filter(|bridge| bridge.a != bridge.b);
    html! { @if !joins_people(network) { @for bridge in across {
        @if let Some(strength) = strength(bridge) {
            (line(&format!("tie tie-{strength}"), around.get(bridge.a), around.get(bridge.b)))
        }
    } } }
}

fn line(class: &str, a: Option<&Place>, b: Option<&Place>) -> Markup {
    let Some((a, b)) = a.zip(b) else { return html! {} };
    html! { line class=(class) x1=(number(a.x)) y1=(number(a.y)) x2=(number(b.x)) y2=(number(b.y)) {} }
}

/// How thick a line is, from 1 to 5, each for a fifth of the pairs.
fn strength(bridge: &Bridge) -> Option<usize> {
    let share = bridge.share().filter(|_| bridge.met > 0)?;
    (1..=5)
        .find(|fifth| share <= Figure::ratio(i64::from(*fifth), 5))
        .and_then(|fifth: i32| usize::try_from(fifth).ok())
}

/// An organisation: its disc and its name, away from the middle.
fn cluster(network: &Network<'_>, at: usize, place: &Place, high: f64) -> Markup {
    let name = (network.cluster)(at);
    let (right, below) = (place.x - WIDTH / 2.0, place.y - high / 2.0);
    let sideways = right.abs() > place.radius.max(60.0);
    let (x, anchor) = match (sideways, right > 0.0) {
        (false, _) => (place.x, "middle"),
        (true, true) => (place.x + place.radius + 8.0, "start"),
        (true, false) => (place.x - place.radius - 8.0, "end"),
    };
    let room = if sideways { (WIDTH - x).min(x).clamp(SIDE - 20.0, SIDE + 60.0) } else { 260.0 };
    let lines = lettering::wrap(&name, 15.0, room, 2);
    let more = f64::from(u32::try_from(lines.len()).unwrap_or(1).saturating_sub(1)) * 18.0;
    let y = match (sideways, below > 0.0) {
        (true, _) => place.y + 5.0 - more / 2.0,
        (false, true) => place.y + place.radius + 20.0,
        (false, false) => place.y - place.radius - 10.0 - more,
    };
    html! {
        circle.cluster cx=(number(place.x)) cy=(number(place.y)) r=(number(place.radius)) { title { (name) } }
        text.strong x=(number(x)) y=(number(y)) text-anchor=(anchor) {
            @for (nth, line) in lines.iter().enumerate() {
                tspan x=(number(x)) dy=[(nth > 0).then_some("18")] { (line) }
            }
        }
    }
}

/// A person; told by name to those who may know.
fn dot(network: &Network<'_>, at: usize, place: &Place) -> Markup {
    let class = match (network.own == Some(at), network.map.met_by(at)) {
        (true, _) => "person me",
        // Who has met nobody is told by name only.
        (false, 0) if network.person.is_some() => "person alone",
        _ => "person",
    };
    html! {
        circle class=(class) cx=(number(place.x)) cy=(number(place.y)) r=(number(place.radius.min(9.0))) {
            @if let Some(person) = network.person { title { (person(at)) } }
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use samspil_core::acquaintance::Choice;
    use samspil_core::{Language, Programme};

    use super::*;

    fn plan(people: usize) -> Programme {
        let mut text = String::from(
            "[programme]\nid = \"p\"\ntitle = \"P\"\nlanguage = \"da\"\nkind = \"network\"\n\
             [[meetings]]\nid = \"m\"\ntitle = \"M\"\ndate = \"2020-01-20\"\n\
             lines = [{ who = { person = \"p0\" } }, { who = { person = \"p1\" } }, { who = { person = \"p2\" } }]\n",
        );
        for at in 0..people {
            text += &format!(
                "[[people]]\nid = \"p{at}\"\nname = \"Person {at}\"\norganisation = \"o{}\"\n",
                at % 2
            );
        }
        toml::from_str(&text).expect("a plan")
    }

    /// The picture of a plan, for somebody who may or may not know the names.
    fn picture(plan: &Programme, named: bool) -> String {
        let map = Map::new(plan, &Choice::default(), &[], date(2027, 1, 1));
        let clusters = Clusters::new(&map, 1, 40);
        let person = |at: usize| map.people[at].name.clone();
        let drawn = network(&Network {
            map: &map,
            clusters: &clusters,
            words: Words::of(Language::Da),
            title: "Title".to_owned(),
            description: "Description".to_owned(),
            cluster: &|at| format!("<Kommune & {at}>"),
            person: named.then_some(&person as &dyn Fn(usize) -> String),
            own: Some(0),
        });
        drawn.map(|drawn| drawn.file()).unwrap_or_default()
    }

    #[test]
    fn people_are_told_and_joined_for_those_who_may_know_them() {
        let file = picture(&plan(5), true);
        assert!(file.contains("<title id=\"network-title\">Title</title>") && file.contains("Description"));
        assert_eq!((file.matches("class=\"tie\"").count(), file.matches("<title>Person").count()), (3, 5));
        // One is the reader; the two who were not at the meeting are alone.
        assert_eq!(
            [" me\"", " alone\""].map(|class| file.matches(&format!("person{class}")).count()),
            [1, 2]
        );
        assert!(file.contains("&lt;Kommune &amp; 0&gt;"), "{file}");
        assert!(crate::pictures::png(&file, 400).is_ok());
    }

    #[test]
    fn everybody_else_sees_organisations() {
        let file = picture(&plan(5), false);
        assert!(!file.contains("Person") && !file.contains("person alone"), "{file}");
        // Two of the six pairs across have met: the second fifth.
        assert_eq!(file.matches("class=\"tie tie-2\"").count(), 1, "{file}");
        assert_eq!(file.matches("class=\"tie").count(), 1);
    }

    #[test]
    fn above_three_hundred_there_are_organisations_only_and_of_nobody_nothing() {
        assert_eq!(picture(&plan(PEOPLE), true).matches("class=\"person").count(), PEOPLE);
        let many = picture(&plan(PEOPLE + 1), true);
        assert_eq!((many.matches("class=\"person").count(), many.matches("class=\"cluster").count()), (0, 2));
        assert!(many.contains("tie tie-1"), "{many}");
        assert_eq!(picture(&plan(0), true), "");
    }
}
