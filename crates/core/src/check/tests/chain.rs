use super::*;

#[test]
fn s101_goal_without_result() {
    let more = |p: &mut Programme| {
        let mut goal = p.goals[0].clone();
        goal.id = "lonely".parse().unwrap();
        goal.tags.clear();
        p.goals.push(goal);
    };
    let finding = breaks("S101", "goals[1]", more);
    assert_eq!(finding.place.id.as_str(), "lonely");
    assert_eq!(finding.help.key, "check-S101-help");
}

#[test]
fn s102_result_without_goal() {
    breaks("S102", "results[0].goals", |p| {
        p.results[0].goals.clear();
        p.results[0].tags.clear();
        p.goals.clear();
    });
}

#[test]
fn s103_result_without_activity() {
    breaks("S103", "results[1]", |p| {
        let mut result = p.results[0].clone();
        result.id = "second".parse().unwrap();
        p.results.push(result);
    });
}

#[test]
fn s107_and_s121_follow_every_step_of_parts() {
    let nest = |p: &mut Programme| {
        for (id, part_of) in
            [("deep-1", "module-1"), ("deep-2", "deep-1"), ("deep-3", "deep-2"), ("deep-4", "deep-3")]
        {
            p.activities.push(crate::programme::Activity {
                id: id.parse().unwrap(),
                title: id.to_owned(),
                part_of: Some(part_of.parse().unwrap()),
                ..Default::default()
            });
        }
    };
    assert_eq!(codes(&after(nest)), []);
    // The other way: the whole of a whole of what is linked.
    let above = |p: &mut Programme| {
        for (id, part_of) in [("above-1", None), ("above-2", Some("above-1")), ("above-3", Some("above-2"))] {
            let mut whole = crate::programme::Activity { id: id.parse().unwrap(), ..Default::default() };
            whole.title = id.to_owned();
            whole.responsible = p.activities[0].responsible.clone();
            whole.part_of = part_of.map(|id| id.parse().unwrap());
            p.activities.push(whole);
        }
        p.activities[3].part_of = Some("above-3".parse().unwrap());
    };
    let found = after(above);
    assert!(!found.iter().any(|f| ["S107", "S121"].contains(&f.code)), "{found:?}");
}

#[test]
fn s104_result_without_effect() {
    let bare = |p: &mut Programme| {
        p.results[0].effects.clear();
        p.results[0].tags.clear();
    };
    breaks("S104", "results[0].effects", bare);
    let level = |p: &mut Programme| {
        bare(p);
        p.results[0].level = Some(crate::programme::OutcomeLevel::Team);
    };
    assert_eq!(after(level), []);
}

#[test]
fn s105_effect_without_result() {
    breaks("S105", "effects[1]", |p| {
        let mut effect = p.effects[0].clone();
        effect.id = "second".parse().unwrap();
        effect.tags.clear();
        p.criteria[0].of.push(effect.id.clone());
        p.effects.push(effect);
    });
}

#[test]
fn s106_effect_without_indicator() {
    breaks("S106", "effects[0]", |p| p.criteria[0].of.clear());
}

#[test]
fn s107_activity_without_result() {
    breaks("S107", "activities[1].results", |p| p.activities[1].results.clear());
}

#[test]
fn s108_activity_without_responsible() {
    breaks("S108", "activities[1].responsible", |p| p.activities[1].responsible = None);
    breaks("S108", "activities[1].responsible", |p| p.activities[1].responsible = Some(Default::default()));
}

#[test]
fn s109_theme_without_network() {
    breaks("S109", "themes[3]", |p| {
        let mut theme = p.themes[0].clone();
        theme.id = "other".parse().unwrap();
        theme.tags.clear();
        p.themes.push(theme);
    });
}

#[test]
fn s110_goal_and_result_share_a_theme_word() {
    let unlink = |p: &mut Programme| {
        let mut goal = p.goals[0].clone();
        goal.id = "second".parse().unwrap();
        goal.tags = vec!["Service".to_owned()];
        let mut other = p.results[0].clone();
        other.id = "other".parse().unwrap();
        other.goals = vec![goal.id.clone()];
        other.tags.clear();
        p.activities[0].results.push(other.id.clone());
        p.goals.push(goal);
        p.results.push(other);
    };
    let finding = breaks("S110", "results[0].goals", unlink);
    assert_eq!(finding.others[0].id.as_str(), "second");
    let link = |p: &mut Programme| {
        unlink(p);
        p.results[0].goals.push("second".parse().unwrap());
    };
    assert_eq!(after(link), []);
}

#[test]
fn s111_effect_and_result_share_a_theme_word() {
    breaks("S111", "results[1].effects", |p| {
        let mut effect = p.effects[0].clone();
        effect.id = "second".parse().unwrap();
        effect.tags.clear();
        p.criteria[0].of.push(effect.id.clone());
        let mut other = p.results[0].clone();
        other.id = "other".parse().unwrap();
        other.effects = vec![effect.id.clone()];
        p.effects.push(effect);
        p.activities[0].results.push(other.id.clone());
        p.results.push(other);
    });
}

#[test]
fn s112_goal_and_theme_share_a_theme_word() {
    breaks("S112", "themes[0].goals", |p| p.goals[0].theme = None);
}

#[test]
fn s113_competence_without_activity() {
    breaks("S113", "competences[0]", |p| p.activities[0].competences.clear());
}

#[test]
fn s114_criterion_without_threshold() {
    breaks("S114", "criteria[0].threshold", |p| p.criteria[0].threshold = None);
}

#[test]
fn s115_criterion_without_evidence() {
    breaks("S115", "criteria[1].evidence", |p| p.criteria[1].evidence = None);
}

#[test]
fn s116_subtheme_without_meeting() {
    breaks("S116", "themes[2]", |p| p.meetings[1].themes.clear());
}

#[test]
fn s117_meeting_with_several_subthemes() {
    breaks("S117", "meetings[0].themes", |p| p.meetings[0].themes.push("subtheme-2".parse().unwrap()));
}

#[test]
fn s118_closing_meeting_not_last() {
    breaks("S118", "meetings[2]", |p| {
        p.meetings[1].number = Some(4);
        p.meetings[1].date = Some(date("2024-11-12"));
    });
    breaks("S118", "meetings[2]", |p| {
        p.meetings[1].number = Some(4);
        p.meetings[1].date = None;
    });
}

#[test]
fn s119_decided_without_date() {
    breaks("S119", "decisions[0].date", |p| p.decisions[0].date = None);
}

#[test]
fn s120_version_without_approval() {
    breaks("S120", "versions[0].approved_by", |p| {
        p.versions[0].approved_by = None;
        p.versions[0].approved = None;
    });
}

#[test]
fn s121_activity_without_occurrence() {
    breaks("S121", "activities[5]", |p| p.occurrences.retain(|o| o.activity.as_str() != "shadowing"));
}

#[test]
fn s122_revision_against_wording() {
    use crate::programme::Revision;
    breaks("S122", "goals[0].before", |p| p.goals[0].revision = Revision::AsBefore);
    breaks("S122", "goals[0].before", |p| p.goals[0].before = Some(p.goals[0].text.clone()));
}
