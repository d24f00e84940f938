//! Who asks.

use jiff::civil::Date;
use samspil_core::access::{self, Action, Assignment, Role};
use samspil_core::programme::ProgrammeState;
use samspil_core::view::{People, View};
use samspil_core::{Id, Language};

use crate::features::accounts::Account;

/// Whoever asks: nobody in particular, or a person with an account. Only
/// through here does anyone get at a programme.
#[derive(Debug, Clone, Default)]
pub struct Viewer {
    /// The account, where somebody is signed in.
    pub account: Option<Account>,
    /// The roles held.
    pub roles: Vec<Assignment>,
    /// As whom of a programme's people one was invited there: programme and
    /// person, where it holds today.
    pub invited_as: Vec<(Id, Id)>,
    /// Today, where the workspace is.
    pub today: Date,
    /// Whether the request carried an API token instead of a session.
    pub by_token: bool,
}

impl Viewer {
    /// Whether an account is signed in.
    pub fn signed_in(&self) -> bool {
        self.account.is_some()
    }

    /// The account, or a problem that asks to sign in.
    ///
    /// # Errors
    /// Where nobody is signed in.
    pub fn account(&self) -> Result<&Account, super::Problem> {
        self.account.as_ref().ok_or_else(|| super::Problem::new(super::Kind::SignInNeeded))
    }

    /// Whether this may be done in a programme.
    pub fn may(&self, programme: &Id, action: Action) -> bool {
        access::may(&self.roles, Some(programme), action, self.today)
    }

    /// How much of a programme's plan is shown.
    pub fn view(&self, programme: &Id) -> View {
        View {
            contacts: self.may(programme, Action::ViewContacts),
            full_names: self.may(programme, Action::ViewFullNames),
            people: if self.may(programme, Action::ViewContacts) { People::All } else { People::Agreed },
            plans: self.may(programme, Action::EditPlan),
        }
    }

    /// Whether this may be done in the workspace.
    pub fn may_in_workspace(&self, action: Action) -> bool {
        access::may(&self.roles, None, action, self.today)
    }

    /// Whether a programme in this state exists for the person.
    pub fn sees(&self, programme: &Id, state: ProgrammeState) -> bool {
        access::may_see(&self.roles, programme, state, self.today)
    }

    /// Whether a role is held anywhere.
    pub fn holds(&self, role: Role) -> bool {
        self.roles.iter().any(|held| held.role == role)
    }

    /// The language of the account.
    pub fn language(&self) -> Option<Language> {
        self.account.as_ref().map(|account| account.language)
    }
}
