//! From people and rules to numbers, and back from the answer to people.

use samspil_core::mentoring::{Exception, Full, Pair, People, Settings, Unserved, exceptions};
use samspil_core::programme::Person;
use samspil_core::{Id, Message, Programme};
use samspil_solve::Limits;
use samspil_solve::assignment::{self, Hosts, Problem as Numbers};
use serde::{Deserialize, Serialize};

use crate::web::Problem;

/// Mentors, and who has none.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    /// Who has whom.
    pub pairs: Vec<Pair>,
    /// Who has nobody, and why.
    pub unserved: Vec<Unserved>,
    /// Their points together.
    pub points: i64,
    /// What no mentors for as many talents exceed; nothing where it is not known.
    pub most: Option<i64>,
    /// What would help one talent more, the least first.
    pub exceptions: Vec<Exception>,
}

/// So many steps at most: a few seconds.
const STEPS: u64 = 5_000_000;

/// Finds mentors for as many talents as possible, and of these the best. Takes a while where they are many.
///
/// # Errors
/// Where there are no talents or no mentors, or a pair that is to stand may not.
pub(super) fn find(plan: &Programme, settings: &Settings) -> Result<Draft, Problem> {
    let people = People::of(plan, settings);
    let refuse = |key: &'static str| Problem::invalid(Message::new(key));
    if people.talents().is_empty() {
        return Err(refuse("mentors-no-talents"));
    }
    if people.mentors().is_empty() {
        return Err(refuse("mentors-no-mentors"));
    }
    let internal = |error: assignment::Fault| Problem::internal(&error);
    let numbers = numbers(&people).map_err(internal)?;
    let kept = kept(&people, settings, &numbers).ok_or_else(|| refuse("mentors-kept-is-none"))?;
    let rest = numbers.without(&kept).map_err(internal)?;
    let answer = assignment::solve(&rest, &Limits::work(STEPS), &mut |_| ());
    let mut hosts = answer.hosts;
    for (talent, mentor) in &kept {
        if let Some(host) = hosts.get_mut(*talent as usize) {
            *host = Some(*mentor);
        }
    }
    let fixed: i64 = kept.iter().filter_map(|(talent, mentor)| numbers.score(*talent, *mentor)).sum();
    let unserved = answer.proof.map_or_else(Vec::new, |proof| assignment::unserved(&rest, &hosts, &proof));
    let mut draft = Draft {
        pairs: pairs(&people, &hosts),
        points: assignment::score(&numbers, &hosts),
        most: answer.bound.map(|bound| bound + fixed),
        ..Draft::default()
    };
    draft.unserved = unserved.iter().filter_map(|one| told(&people, one)).collect();
    draft.exceptions = exceptions(&people, &draft.unserved, &draft.pairs);
    Ok(draft)
}

/// The draft with other pairs.
pub(super) fn with(people: &People<'_>, draft: &Draft, pairs: Vec<Pair>) -> Draft {
    let has = |talent: &Id| pairs.iter().any(|pair| pair.talent == *talent);
    let was = |talent: &Id| draft.unserved.iter().find(|one| one.talent == *talent);
    let without = people.talents().iter().filter(|talent| !has(&talent.id));
    let unserved: Vec<Unserved> = without
        .map(|talent| {
            let known = was(&talent.id).map(|one| one.full.clone()).unwrap_or_default();
            Unserved { talent: talent.id.clone(), full: known }
        })
        .collect();
    let points = pairs.iter().map(|pair| points(people, pair)).sum();
    let exceptions = exceptions(people, &unserved, &pairs);
    Draft { pairs, unserved, points, most: draft.most, exceptions }
}

/// What a pair counts.
pub(super) fn points(people: &People<'_>, pair: &Pair) -> i64 {
    let both = people.talent(&pair.talent).zip(people.mentor(&pair.mentor));
    both.map_or(0, |(talent, mentor)| people.score(talent, mentor))
}

fn place(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

fn numbers(people: &People<'_>) -> Result<Numbers, assignment::Fault> {
    let mut wishes = Vec::new();
    for (at, talent) in people.talents().iter().enumerate() {
        for (host, mentor) in people.mentors().iter().enumerate() {
            if people.bar(talent, mentor).is_none() {
                wishes.push((place(at), place(host), people.score(talent, mentor)));
            }
        }
    }
    let room = people.mentors().iter().map(|mentor| people.room(&mentor.id).into()).collect();
    Numbers::new(people.talents().len(), room, &wishes)
}

/// The pairs that stand; nothing where one of them may not.
fn kept(people: &People<'_>, settings: &Settings, numbers: &Numbers) -> Option<Vec<(u32, u32)>> {
    let find = |all: &[&Person], id: &Id| all.iter().position(|person| person.id == *id).map(place);
    let pair = |[talent, mentor]: &[Id; 2]| {
        let two = (find(people.talents(), talent)?, find(people.mentors(), mentor)?);
        numbers.score(two.0, two.1).map(|_| two)
    };
    let kept: Vec<(u32, u32)> = settings.kept.iter().map(pair).collect::<Option<_>>()?;
    let mut hosts: Hosts = vec![None; numbers.askers()];
    for (talent, mentor) in &kept {
        if hosts.get_mut(*talent as usize)?.replace(*mentor).is_some() {
            return None;
        }
    }
    assignment::check(numbers, &hosts).is_empty().then_some(kept)
}

fn pairs(people: &People<'_>, hosts: &Hosts) -> Vec<Pair> {
    let pair = |(talent, host): (&&Person, &Option<u32>)| {
        let mentor = people.mentors().get((*host)? as usize)?;
        Some(Pair { talent: talent.id.clone(), mentor: mentor.id.clone() })
    };
    people.talents().iter().zip(hosts).filter_map(pair).collect()
}

fn told(people: &People<'_>, one: &assignment::Unserved) -> Option<Unserved> {
    let talent = |at: &u32| people.talents().get(*at as usize).map(|person| person.id.clone());
    let full = one.hosts.iter().filter_map(|held| {
        let mentor = people.mentors().get(held.host as usize)?;
        Some(Full { mentor: mentor.id.clone(), talents: held.askers.iter().filter_map(talent).collect() })
    });
    Some(Unserved { talent: talent(&one.asker)?, full: full.collect() })
}
