//! Who may give which role, and when a workspace would be locked.

use jiff::civil::Date;

use crate::Id;
use crate::access::{Action, Assignment, Role, may};

/// Whether somebody with these roles may give, or end, a role in a programme
/// or (`None`) in the whole workspace. Administrators look after every role;
/// coordinators after those where they coordinate, except administrators.
pub fn may_give(roles: &[Assignment], role: Role, programme: Option<&Id>, today: Date) -> bool {
    let administers = roles.iter().any(|held| held.role == Role::Admin && current(held, today));
    administers || (role != Role::Admin && may(roles, programme, Action::Manage, today))
}

/// The roles that somebody with these roles may give there.
pub fn giveable(roles: &[Assignment], programme: Option<&Id>, today: Date) -> Vec<Role> {
    Role::ALL.iter().copied().filter(|role| may_give(roles, *role, programme, today)).collect()
}

fn current(held: &Assignment, today: Date) -> bool {
    held.programme.is_none()
        && held.from.is_none_or(|from| from <= today)
        && held.to.is_none_or(|to| today <= to)
}

/// Why a change of roles is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LockOut {
    /// Nobody could invite colleagues any more.
    NobodyManages,
    /// Nobody could make an administrator any more.
    NobodyAdministers,
}

/// Whether a change would lock the workspace. `before` and `after` are all
/// roles of all accounts with access, one list per account.
pub fn locks_out(before: &[Vec<Assignment>], after: &[Vec<Assignment>], today: Date) -> Option<LockOut> {
    let any = |accounts: &[Vec<Assignment>], holds: &dyn Fn(&[Assignment]) -> bool| {
        accounts.iter().any(|roles| holds(roles))
    };
    let manages = |roles: &[Assignment]| may(roles, None, Action::ManageAccounts, today);
    let administers =
        |roles: &[Assignment]| roles.iter().any(|held| held.role == Role::Admin && current(held, today));
    if any(before, &manages) && !any(after, &manages) {
        return Some(LockOut::NobodyManages);
    }
    (any(before, &administers) && !any(after, &administers)).then_some(LockOut::NobodyAdministers)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    const TODAY: Date = date(2024, 5, 1);

    fn held(role: Role, programme: Option<&str>) -> Assignment {
        Assignment { role, programme: programme.map(|p| p.parse().expect("an id")), from: None, to: None }
    }

    fn id(text: &str) -> Id {
        text.parse().expect("an id")
    }

    #[test]
    fn administrators_give_every_role() {
        let admin = [held(Role::Admin, None)];
        for role in Role::ALL {
            assert!(may_give(&admin, *role, None, TODAY), "{role:?}");
            assert!(may_give(&admin, *role, Some(&id("a")), TODAY), "{role:?}");
        }
    }

    #[test]
    fn coordinators_give_roles_where_they_coordinate_but_make_no_administrators() {
        let of_one = [held(Role::Coordinator, Some("a"))];
        assert!(may_give(&of_one, Role::Talent, Some(&id("a")), TODAY));
        assert!(!may_give(&of_one, Role::Talent, Some(&id("b")), TODAY));
        assert!(!may_give(&of_one, Role::Talent, None, TODAY));
        assert!(!may_give(&of_one, Role::Admin, Some(&id("a")), TODAY));
        let of_all = [held(Role::Coordinator, None)];
        assert!(may_give(&of_all, Role::Coordinator, None, TODAY));
        assert!(!may_give(&of_all, Role::Admin, None, TODAY));
    }

    #[test]
    fn nobody_else_gives_roles() {
        for role in Role::ALL.iter().filter(|role| !matches!(role, Role::Admin | Role::Coordinator)) {
            assert_eq!(giveable(&[held(*role, None)], None, TODAY), [], "{role:?}");
        }
    }

    #[test]
    fn the_last_who_manages_stays() {
        let admin = vec![held(Role::Admin, None)];
        let coordinator = vec![held(Role::Coordinator, None)];
        let local = vec![held(Role::Coordinator, Some("a"))];
        let before = [admin.clone(), coordinator.clone(), local.clone()];
        assert_eq!(locks_out(&before, &[admin.clone(), local.clone()], TODAY), None);
        assert_eq!(
            locks_out(&before, &[coordinator.clone(), local.clone()], TODAY),
            Some(LockOut::NobodyAdministers)
        );
        assert_eq!(
            locks_out(&[coordinator, local.clone()], std::slice::from_ref(&local), TODAY),
            Some(LockOut::NobodyManages)
        );
        assert_eq!(locks_out(std::slice::from_ref(&local), &[], TODAY), None, "nobody managed before either");
    }
}
