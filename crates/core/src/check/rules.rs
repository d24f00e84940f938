//! The table of all rules.

use super::{Facts, Findings, Severity};

/// One rule of the programme check.
#[derive(Debug, Clone, Copy)]
pub struct Rule {
    /// Its stable code: `S101`.
    pub code: &'static str,
    /// How bad its findings are.
    pub severity: Severity,
    /// The key of its sentence; `-help` and `-why` follow for what to do about
    /// it and why it matters.
    pub key: &'static str,
    /// Finds what breaks it.
    pub find: fn(&Facts<'_>, &mut Findings<'_>),
}

macro_rules! rules {
    ($($code:ident $severity:ident $topic:ident::$find:ident;)*) => {
        /// Every rule, by code.
        pub const RULES: &[Rule] = &[$(Rule {
            code: stringify!($code),
            severity: Severity::$severity,
            key: concat!("check-", stringify!($code)),
            find: super::$topic::$find,
        },)*];
    };
}

rules! {
    S101 Warning chain::goal_without_result;
    S102 Warning chain::result_without_goal;
    S103 Warning chain::result_without_activity;
    S104 Warning chain::result_without_effect;
    S105 Warning chain::effect_without_result;
    S106 Warning chain::effect_without_indicator;
    S107 Warning chain::activity_without_result;
    S108 Warning chain::activity_without_responsible;
    S109 Warning chain::theme_without_network;
    S110 Warning shape::goal_and_result_unlinked;
    S111 Warning shape::effect_and_result_unlinked;
    S112 Warning shape::goal_and_theme_unlinked;
    S113 Warning chain::competence_without_activity;
    S114 Warning chain::criterion_without_threshold;
    S115 Note chain::criterion_without_evidence;
    S116 Warning chain::subtheme_without_meeting;
    S117 Warning shape::meeting_with_several_subthemes;
    S118 Error shape::closing_meeting_not_last;
    S119 Note shape::decided_without_date;
    S120 Note shape::version_without_approval;
    S121 Note chain::activity_without_occurrence;
    S122 Warning shape::revision_against_wording;
    S201 Error dates::date_outside_column;
    S202 Error dates::date_after_end;
    S203 Error dates::column_after_end;
    S204 Note dates::outside_the_periods;
    S205 Warning dates::date_before_start;
    S206 Error dates::column_not_in_plan;
    S207 Warning status::cancelled_without_cause;
    S208 Error status::cancelled_counted;
    S209 Warning dates::postponed_without_target;
    S210 Warning days::on_weekend;
    S211 Warning days::on_holiday;
    S212 Note days::on_half_holiday;
    S213 Warning days::in_school_holiday;
    S214 Warning year::year_to_be_chosen;
    S215 Warning status::numbers_against_dates;
    S216 Error dates::ends_before_it_begins;
    S217 Warning dates::after_deadline;
    S301 Error contradiction::contradicting_rules;
    S302 Warning timing::different_distances;
    S303 Warning timing::residential_against_gap;
    S304 Error timing::placed_twice;
    S305 Error points::day_beyond_length;
    S306 Error timing::dates_against_rule;
    S307 Error timing::incomplete_rule;
    S401 Warning counts::stated_against_plan;
    S402 Warning counts::statements_disagree;
    S403 Error sums::hours_of_part;
    S404 Error sums::days_of_part;
    S405 Note sums::rounded;
    S406 Error sums::sum_of_line;
    S407 Error sums::sum_of_budget;
    S408 Warning budgets::length_against_sheet;
    S409 Warning budgets::count_against_times;
    S410 Warning budgets::activity_left_out;
    S411 Warning budgets::obligations_left_out;
    S412 Error budgets::by_name_elsewhere;
    S413 Warning drawn::drawn_against_times;
    S414 Warning drawn::missing_in_picture;
    S415 Warning drawn::promise_not_kept;
    S416 Note networks::organisation_in_several_networks;
    S417 Note networks::fewer_presentations;
    S418 Note counts::target_not_reached;
    S419 Error networks::same_organisation_twice;
    S420 Warning drawn::planned_against_times;
    S421 Note counts::statement_not_countable;
    S501 Note networks::open_seats_in_meeting;
    S502 Warning networks::core_participant_missing;
    S503 Warning parties::party_missing;
    S601 Warning projects::must_without_when;
    S602 Warning projects::must_without_how;
    S603 Warning projects::must_without_activity;
    S604 Warning projects::must_not_invited;
    S605 Note projects::goal_not_measurable;
    S606 Note projects::goal_without_date;
    S607 Warning projects::plan_without_last;
    S608 Warning projects::milestones_out_of_order;
    S609 Warning projects::mark_given_twice;
    S610 Warning projects::milestone_outside_project;
    S611 Note projects::theme_day_without_involvement;
    S701 Error agendas::items_overlap;
    S702 Error agendas::room_twice;
    S703 Error agendas::somebody_twice;
    S704 Warning agendas::day_too_long;
}
