use super::*;
use crate::Figure;
use crate::message::Argument;
use crate::programme::ContentKind;

fn figure(text: &str) -> Figure {
    text.parse().unwrap()
}

fn of(finding: &Finding, name: &str) -> Option<Argument> {
    finding.message.arguments.iter().find(|(n, _)| *n == name).map(|(_, value)| value.clone())
}

#[test]
fn s401_stated_against_plan() {
    let finding = breaks("S401", "statements[2].stated", |p| p.statements[2].stated = figure("4"));
    assert_eq!(finding.stated, Some(Argument::Figure(figure("4"))));
    assert_eq!(finding.computed, Some(Argument::Figure(figure("2"))));
    let found = after(|p| p.statements[2].counted = crate::programme::Counted::Places);
    assert_eq!(codes(&found), [("S401", "statements[2].stated")]);
}

#[test]
fn s402_statements_disagree() {
    let found = after(|p| p.statements[1].stated = figure("4"));
    assert_eq!(codes(&found), [("S401", "statements[1].stated"), ("S402", "statements[1].stated")]);
    assert_eq!(found[1].others[0].id.as_str(), "three-organisations");
}

#[test]
fn s403_hours_of_part() {
    let finding = breaks("S403", "budgets[0].lines[1].parts[0].stated_hours", |p| {
        p.budgets[0].lines[1].parts[0].stated_hours = Some(figure("5"));
    });
    assert_eq!(finding.computed, Some(Argument::Figure(figure("3"))));
}

#[test]
fn s404_days_of_part() {
    breaks("S404", "budgets[0].lines[1].parts[0].stated_days", |p| {
        p.budgets[0].lines[1].parts[0].stated_days = Some(figure("1.13"));
    });
}

#[test]
fn s405_rounded() {
    let finding = breaks("S405", "budgets[0].lines[1].parts[0].stated_days", |p| {
        p.budgets[0].lines[1].parts[0].stated_days = Some(figure("0.38"));
    });
    assert_eq!(finding.computed, Some(Argument::Figure(figure("0.375"))));
}

#[test]
fn s406_sum_of_line() {
    let finding = breaks("S406", "budgets[0].lines[1].stated_days", |p| {
        p.budgets[0].lines[1].stated_days = Some(figure("0.9"));
    });
    assert_eq!(of(&finding, "adds-up"), Some(Argument::Text("no".to_owned())));
    let carried = |p: &mut Programme| {
        p.budgets[0].lines[1].parts[0].stated_days = Some(figure("1"));
        p.budgets[0].lines[1].stated_days = Some(figure("1.375"));
    };
    let found = after(carried);
    assert_eq!(found[1].code, "S406");
    assert_eq!(of(&found[1], "adds-up"), Some(Argument::Text("yes".to_owned())));
    assert_eq!(found[1].computed, Some(Argument::Figure(figure("0.75"))));
}

#[test]
fn s407_sum_of_budget() {
    let finding = breaks("S407", "budgets[0].stated_days", |p| p.budgets[0].stated_days = Some(figure("5")));
    assert_eq!(finding.computed, Some(Argument::Figure(figure("4.75"))));
    breaks("S407", "budgets[0].stated_hours", |p| p.budgets[0].stated_hours = Some(figure("39")));
}

#[test]
fn s407_uses_the_hours_of_a_working_day() {
    let found = after(|p| p.programme.hours_per_day = Some(figure("7.4")));
    assert!(found.iter().any(|f| f.path == "budgets[0].lines[1].stated_days"), "{found:?}");
}

#[test]
fn s408_length_against_sheet() {
    breaks("S408", "budgets[0].lines[0].parts[0].each", |p| {
        p.activities[0].sheet.duration = Some("1.5-2 days".parse().unwrap());
    });
}

#[test]
fn s409_count_against_times() {
    let found = after(|p| p.activities[4].times = Some(4));
    assert_eq!(
        codes(&found),
        [
            ("S420", "activities[4].times"),
            ("S409", "budgets[0].lines[1].parts[0].count"),
            ("S409", "budgets[1].lines[0].parts[0].count"),
        ]
    );
}

#[test]
fn s410_activity_left_out() {
    let more = |p: &mut Programme| {
        p.activities[5].sheet.audience.push(crate::programme::RoleKind::Talent);
        p.activities[5].sheet.duration = Some("1 day".parse().unwrap());
    };
    let finding = breaks("S410", "budgets[0].covers_all", more);
    assert_eq!(finding.others[0].id.as_str(), "shadowing");
    let outside = |p: &mut Programme| {
        more(p);
        p.activities[5].obligation = crate::programme::Obligation::OutsidePrice;
    };
    assert_eq!(after(outside), []);
}

#[test]
fn s411_obligations_left_out() {
    let finding = breaks("S411", "budgets[1].lines", |p| {
        p.activities[5].sheet.audience.push(crate::programme::RoleKind::LineManager);
        p.activities[5].sheet.duration = Some("1 day".parse().unwrap());
    });
    assert_eq!(of(&finding, "activities"), Some(Argument::List(vec!["Shadowing".into()])));
}

#[test]
fn s412_by_name_elsewhere() {
    let finding = breaks("S412", "budgets[0].lines[0].parts[0].labelled", |p| {
        p.budgets[0].lines[0].parts[0].labelled = Some("module-2".parse().unwrap());
    });
    assert_eq!(finding.others[0].id.as_str(), "module-1");
}

#[test]
fn s413_drawn_against_times() {
    breaks("S413", "activities[3].times", |p| p.timeline.retain(|t| t.id.as_str() != "t-5"));
}

#[test]
fn s414_missing_in_picture() {
    breaks("S414", "activities[2].track", |p| p.timeline.retain(|t| t.id.as_str() != "t-3"));
}

#[test]
fn s415_promise_not_kept() {
    let finding = breaks("S415", "promises[0].of_each", |p| {
        p.activities[0].sheet.contents[0].kind = ContentKind::Case;
        p.activities[1].sheet.contents.clear();
    });
    let others: Vec<&str> = finding.others.iter().map(|p| p.id.as_str()).collect();
    assert_eq!(others, ["module-1", "module-2"]);
}

#[test]
fn s418_target_not_reached() {
    let finding = breaks("S418", "results[0].target", |p| {
        p.memberships[1].status = crate::programme::MembershipStatus::Prospect;
    });
    assert_eq!(finding.computed, Some(Argument::Count(1)));
}

#[test]
fn s401_counts_an_organisation_once_in_each_network() {
    use crate::programme::Counted;
    let places = |p: &Programme| crate::people::network_counts(p, |_| true).places;
    let doubled = |p: &mut Programme| {
        p.statements.truncate(1);
        p.statements[0].counted = Counted::Places;
        p.statements[0].of = None;
        p.statements[0].organisation_kind = None;
        // The same organisation in two units of one network.
        let member = p.units[0].organisations[0].clone();
        let other = p.networks[0].units.iter().find(|id| **id != p.units[0].id).cloned();
        let other = other.unwrap_or_else(|| {
            let mut unit = p.units[0].clone();
            unit.id = "beside".parse().unwrap();
            unit.organisations.clear();
            p.units.push(unit);
            p.networks[0].units.push("beside".parse().unwrap());
            "beside".parse().unwrap()
        });
        p.units.iter_mut().find(|u| u.id == other).unwrap().organisations.push(member);
        p.statements[0].stated = Figure::whole(i64::try_from(places(p)).unwrap());
    };
    let found = after(doubled);
    assert!(!found.iter().any(|f| f.code == "S401"), "{found:?}");
}

#[test]
fn s421_what_cannot_be_counted_is_told() {
    use crate::programme::Counted;
    for (counted, of) in [
        (Counted::Occurrences, None),
        (Counted::Times, Some("network-1")),
        (Counted::Units, Some("module-1")),
        (Counted::CrossPresentations, None),
    ] {
        let found = after(|p| {
            p.statements[2].counted = counted;
            p.statements[2].of = of.map(|id| id.parse().unwrap());
        });
        assert_eq!(codes(&found), [("S421", "statements[2].of")], "{counted:?}");
    }
}

#[test]
fn s420_planned_against_times() {
    breaks("S420", "activities[3].times", |p| p.occurrences.retain(|o| o.id.as_str() != "o-design-2"));
}
