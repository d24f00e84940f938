//! Who may do what: roles, actions and the one table that joins them. The
//! web routes, the API, search and exports all ask here; the matrix test walks
//! the same table. What is not granted is denied.

use jiff::civil::Date;

use crate::Id;
use crate::programme::ProgrammeState;
use crate::programme::macros::words;

words! {
    /// The role in which a person uses Samspil, in one programme or in the
    /// whole workspace. A person may hold several.
    Role {
        /// Looks after the installation; sees no content.
        Admin = "admin",
        /// Coordinates programmes (tovholder, koordinator).
        Coordinator = "coordinator",
        /// Leads a network.
        NetworkLeader = "network_leader",
        /// Takes part.
        Participant = "participant",
        /// Talent.
        Talent = "talent",
        /// Buddy of a talent.
        Buddy = "buddy",
        /// Nearest manager of a talent.
        LineManager = "line_manager",
        /// Mentor.
        Mentor = "mentor",
        /// Member of the steering group.
        SteeringGroup = "steering_group",
        /// Internal consultant of a member organisation.
        InternalConsultant = "internal_consultant",
        /// Consultant or teacher of a supplier.
        Consultant = "consultant",
        /// Leads a local project.
        ProjectLeader = "project_leader",
        /// Elected politician.
        Politician = "politician",
        /// Union representative.
        UnionRep = "union_rep",
        /// Speaker.
        Speaker = "speaker",
        /// Citizen.
        Citizen = "citizen",
    }
}

/// Something that can be done with a programme or a workspace.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Action {
    /// See a programme that is approved or further.
    View,
    /// See a programme that is still an idea or draft.
    ViewDraft,
    /// See what the programme check finds.
    ViewCheck,
    /// See mail addresses and telephone numbers.
    ViewContacts,
    /// See names in full where citizens take part.
    ViewFullNames,
    /// See who changed what.
    ViewHistory,
    /// Change the plan.
    EditPlan,
    /// Publish, archive, delete, copy, name versions, give roles.
    Manage,
    /// Create or import a programme (a workspace role).
    CreateProgramme,
    /// Invite colleagues to the workspace and end their access (a workspace role).
    ManageAccounts,
}

use Role::{
    Admin, Buddy, Citizen, Consultant, Coordinator, InternalConsultant, LineManager, Mentor, NetworkLeader,
    Participant, Politician, ProjectLeader, Speaker, SteeringGroup, Talent, UnionRep,
};

/// Every action with the roles that may do it.
pub const RIGHTS: &[(Action, &[Role])] = &[
    (
        Action::View,
        &[
            Coordinator,
            NetworkLeader,
            Participant,
            Talent,
            Buddy,
            LineManager,
            Mentor,
            SteeringGroup,
            InternalConsultant,
            Consultant,
            ProjectLeader,
            Politician,
            UnionRep,
            Speaker,
            Citizen,
        ],
    ),
    (Action::ViewDraft, &[Coordinator, NetworkLeader]),
    (Action::ViewCheck, &[Coordinator, NetworkLeader, SteeringGroup, InternalConsultant, ProjectLeader]),
    (Action::ViewContacts, &[Coordinator, NetworkLeader]),
    (
        Action::ViewFullNames,
        &[Coordinator, NetworkLeader, SteeringGroup, InternalConsultant, Consultant, ProjectLeader],
    ),
    (Action::ViewHistory, &[Coordinator, NetworkLeader]),
    (Action::EditPlan, &[Coordinator, NetworkLeader]),
    (Action::Manage, &[Coordinator]),
    (Action::CreateProgramme, &[Coordinator]),
    (Action::ManageAccounts, &[Admin, Coordinator]),
];

/// Whether a role may do an action where it holds.
pub fn grants(role: Role, action: Action) -> bool {
    RIGHTS.iter().any(|(granted, roles)| *granted == action && roles.contains(&role))
}

/// One role a person holds, where, and from when to when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assignment {
    /// The role.
    pub role: Role,
    /// The programme; nothing where the role holds in the whole workspace.
    pub programme: Option<Id>,
    /// The first day; nothing where it holds from ever on.
    pub from: Option<Date>,
    /// The last day; nothing where it has no end.
    pub to: Option<Date>,
}

impl Assignment {
    /// Whether it holds on a day, in a programme or (`None`) in the workspace.
    pub fn holds(&self, programme: Option<&Id>, today: Date) -> bool {
        let there = self.programme.is_none() || self.programme.as_ref() == programme;
        there && self.from.is_none_or(|from| from <= today) && self.to.is_none_or(|to| today <= to)
    }
}

/// Whether somebody with these roles may do something today, in a programme
/// or (`None`) in the workspace.
pub fn may(roles: &[Assignment], programme: Option<&Id>, action: Action, today: Date) -> bool {
    roles.iter().any(|held| held.holds(programme, today) && grants(held.role, action))
}

/// The roles that hold today in a programme, each once.
pub fn held(roles: &[Assignment], programme: &Id, today: Date) -> Vec<Role> {
    let held = |role: &&Role| roles.iter().any(|one| one.role == **role && one.holds(Some(programme), today));
    Role::ALL.iter().filter(held).copied().collect()
}

/// Whether somebody with these roles may see a programme in its state.
pub fn may_see(roles: &[Assignment], programme: &Id, state: ProgrammeState, today: Date) -> bool {
    let action = if state.is_draft() { Action::ViewDraft } else { Action::View };
    may(roles, Some(programme), action, today)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn held(role: Role, programme: Option<&str>) -> Assignment {
        Assignment { role, programme: programme.map(|p| p.parse().expect("an id")), from: None, to: None }
    }

    #[test]
    fn administrators_see_no_content() {
        for action in
            [Action::View, Action::ViewDraft, Action::ViewContacts, Action::EditPlan, Action::ViewHistory]
        {
            assert!(!grants(Role::Admin, action), "{action:?}");
        }
    }

    #[test]
    fn a_role_holds_only_where_and_while_it_is_given() {
        let day = date(2024, 5, 1);
        let a: Id = "a".parse().expect("an id");
        let b: Id = "b".parse().expect("an id");
        let roles = [held(Role::Talent, Some("a"))];
        assert!(may(&roles, Some(&a), Action::View, day));
        assert!(!may(&roles, Some(&b), Action::View, day));
        assert!(!may(&roles, Some(&a), Action::EditPlan, day));
        let over = Assignment { to: Some(date(2024, 4, 30)), ..held(Role::Talent, Some("a")) };
        assert!(!may(&[over], Some(&a), Action::View, day));
    }

    #[test]
    fn drafts_are_for_those_who_plan() {
        let day = date(2024, 5, 1);
        let a: Id = "a".parse().expect("an id");
        for (role, sees) in [(Role::Coordinator, true), (Role::NetworkLeader, true), (Role::Talent, false)] {
            assert_eq!(may_see(&[held(role, Some("a"))], &a, ProgrammeState::Draft, day), sees, "{role:?}");
        }
    }
}
