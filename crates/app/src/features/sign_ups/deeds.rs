//! What happens to a sign-up. Whoever does something holds the programme, so
//! that two who want the last place come one after the other, on every server.

use jiff::Timestamp;
use samspil_core::programme::{Engagement, Person, SignUp};
use samspil_core::registration::{self, Admission, Entry, Frame, Standing};
use samspil_core::{Id, Language, Message};
use samspil_db::Tx;

use super::letters::{self, Letter, Sender};
use super::store::{self, Needs, Registration};
use crate::features::programmes::Loaded;
use crate::web::Problem;

/// What somebody tells who signs up.
#[derive(Debug, Clone)]
pub struct Newcomer {
    /// The name.
    pub name: String,
    /// The mail address in small letters.
    pub email: String,
    /// Where they come from, as written.
    pub organisation: Option<String>,
    /// The unit they come for.
    pub unit: Option<Id>,
    /// The language their letters are written in.
    pub language: Language,
    /// What they need.
    pub needs: Needs,
}

/// A sign-up of the plan as it stands while the programme is held.
pub struct Held<'a> {
    /// The programme.
    pub loaded: &'a Loaded,
    /// The sign-up.
    pub sign_up: &'a SignUp,
    /// From whom letters come, and when it is.
    pub sender: &'a Sender,
}

/// The sign-up with an id.
///
/// # Errors
/// Where it is not there.
pub fn sign_up<'a>(loaded: &'a Loaded, id: &str) -> Result<&'a SignUp, Problem> {
    loaded.plan.sign_ups.iter().find(|one| one.id.as_str() == id).ok_or_else(Problem::not_found)
}

impl Held<'_> {
    fn now(&self) -> Timestamp {
        self.sender.now
    }

    fn all(&self, tx: &mut Tx) -> Result<Vec<Registration>, Problem> {
        store::all(tx, &self.loaded.row, &self.sign_up.id)
    }

    /// Gives somebody a place, or a position on the waiting list, and a letter.
    ///
    /// # Errors
    /// Where it is shut or full, the address is on the list already (it gets a
    /// letter with its link), or the database refuses.
    pub fn join(&self, tx: &mut Tx, new: Newcomer) -> Result<Joined, Problem> {
        self.open()?;
        if let Some(known) = store::by_email(tx, &self.loaded.row, &self.sign_up.id, &new.email)? {
            letters::send(tx, self, &known, Letter::Again)?;
            return Ok(Joined::Known);
        }
        let mut row = self.row(tx, new)?;
        row.standing = self.admitted(tx, row.unit.as_ref())?;
        store::insert(tx, &row, self.now())?;
        let code = letters::send(tx, self, &row, Letter::of(row.standing))?;
        Ok(Joined::New(code))
    }

    /// A row that is not kept yet, at the end of the order of coming.
    fn row(&self, tx: &mut Tx, new: Newcomer) -> Result<Registration, Problem> {
        let plan = &self.loaded.plan;
        let over = registration::over(plan, self.sign_up);
        let today = self.sender.today();
        let known = plan.people.iter().find(|person| has_address(person, &new.email));
        Ok(Registration {
            id: store::row_id(),
            programme: self.loaded.row.clone(),
            sign_up: self.sign_up.id.clone(),
            turn: store::next_turn(tx, &self.loaded.row, &self.sign_up.id)?,
            standing: Standing::Invited,
            engagement: None,
            person: known.map(|person| person.id.clone()),
            name: new.name,
            email: new.email,
            organisation: new.organisation,
            unit: new.unit,
            language: new.language,
            needs: new.needs,
            needs_until: registration::needs_until(over, today),
            contact_until: registration::contact_until(over, today),
            instead_of: None,
            created_at: self.now(),
            version: 1,
            sent: None,
            replied_at: None,
            reminded_at: None,
            came: None,
        })
    }

    fn open(&self) -> Result<(), Problem> {
        match registration::shut(&self.loaded.plan, self.sign_up, self.sender.today()) {
            None => Ok(()),
            Some(_) => Err(Problem::invalid(Message::new("sign-up-shut"))),
        }
    }

    /// What the next one gets.
    fn admitted(&self, tx: &mut Tx, unit: Option<&Id>) -> Result<Standing, Problem> {
        let entries: Vec<Entry> = self.all(tx)?.iter().map(Registration::entry).collect();
        match registration::admission(Frame::of(self.sign_up), &entries, unit) {
            Admission::Place => Ok(Standing::Place),
            Admission::Waiting(_) => Ok(Standing::Waiting),
            Admission::Full => Err(Problem::invalid(Message::new("sign-up-full"))),
            Admission::UnitFull => Err(Problem::invalid(Message::new("sign-up-unit-full"))),
        }
    }

    /// Somebody says that they come: a place, or a position on the waiting list.
    /// Who has one already keeps it.
    ///
    /// # Errors
    /// Where it is shut or full, somebody else comes instead, or the database
    /// refuses.
    pub fn accept(&self, tx: &mut Tx, row: &mut Registration) -> Result<(), Problem> {
        self.ours(row)?;
        if row.standing.is_in() {
            return Ok(());
        }
        self.open()?;
        row.standing = self.admitted(tx, row.unit.as_ref())?;
        row.turn = store::next_turn(tx, &self.loaded.row, &self.sign_up.id)?;
        store::update(tx, row, self.now())?;
        letters::send(tx, self, row, Letter::of(row.standing))?;
        Ok(())
    }

    /// Somebody says that they do not come; who waited first moves up.
    ///
    /// # Errors
    /// Where somebody else comes instead, or the database refuses.
    pub fn decline(&self, tx: &mut Tx, row: &mut Registration) -> Result<(), Problem> {
        self.ours(row)?;
        if row.standing == Standing::Declined {
            return Ok(());
        }
        row.standing = Standing::Declined;
        row.needs.clear();
        store::update(tx, row, self.now())?;
        letters::send(tx, self, row, Letter::Declined)?;
        self.settle(tx)
    }

    /// What was told of needs stands anew.
    ///
    /// # Errors
    /// Where the database refuses.
    pub fn tell(&self, tx: &mut Tx, row: &mut Registration, needs: Needs) -> Result<(), Problem> {
        self.ours(row)?;
        row.needs = needs;
        store::update(tx, row, self.now())
    }

    /// Somebody else comes on the same place or position.
    ///
    /// # Errors
    /// Where the person is not coming, the other is on the list already, or the
    /// database refuses.
    pub fn replace(&self, tx: &mut Tx, row: &mut Registration, other: Newcomer) -> Result<(), Problem> {
        self.ours(row)?;
        if !row.standing.is_in() {
            return Err(Problem::invalid(Message::new("sign-up-no-place-to-give")));
        }
        if store::by_email(tx, &self.loaded.row, &self.sign_up.id, &other.email)?.is_some() {
            let fields = vec![("email".to_owned(), Message::new("sign-up-substitute-known"))];
            return Err(Problem { fields, ..Problem::invalid(Message::new("sign-up-substitute-known")) });
        }
        let mut substitute = self.row(tx, other)?;
        (substitute.standing, substitute.turn) = (row.standing, row.turn);
        substitute.unit.clone_from(&row.unit);
        substitute.organisation = substitute.organisation.or_else(|| row.organisation.clone());
        substitute.instead_of = Some(row.id.clone());
        row.standing = Standing::Replaced;
        row.needs.clear();
        store::update(tx, row, self.now())?;
        store::insert(tx, &substitute, self.now())?;
        letters::send(tx, self, row, Letter::Replaced)?;
        letters::send(tx, self, &substitute, Letter::Substitute)?;
        Ok(())
    }

    /// Invites people of the plan who have an address and are not on the list
    /// yet. Gives how many were, and how many have no address.
    ///
    /// # Errors
    /// Where the database refuses.
    pub fn invite(
        &self,
        tx: &mut Tx,
        people: &[(&Person, Option<Engagement>)],
    ) -> Result<(usize, usize), Problem> {
        let (mut invited, mut unknown) = (0, 0);
        let known = self.all(tx)?;
        for (person, engagement) in people {
            let Some(email) = address(person) else {
                unknown += 1;
                continue;
            };
            if known.iter().any(|row| row.email == email || row.person.as_ref() == Some(&person.id)) {
                continue;
            }
            let mut row = self.row(tx, self.invited(person, email))?;
            (row.person, row.engagement) = (Some(person.id.clone()), *engagement);
            store::insert(tx, &row, self.now())?;
            letters::send(tx, self, &row, Letter::Invited)?;
            invited += 1;
        }
        Ok((invited, unknown))
    }

    /// How important it is that somebody comes.
    pub fn engagement(&self, person: &Id) -> Option<Engagement> {
        engagement(self.loaded, self.sign_up, person)
    }

    fn invited(&self, person: &Person, email: String) -> Newcomer {
        let organisation = person.organisation.as_ref().map(|id| self.loaded.name(id).to_owned());
        let language = person.reads.unwrap_or(self.loaded.plan.programme.language);
        let unit = match person.units.as_slice() {
            [one] => Some(one.clone()),
            _ => None,
        };
        Newcomer { name: person.name.clone(), email, organisation, unit, language, needs: Needs::new() }
    }

    /// Reminds everybody who was invited and has not answered. Gives how many.
    ///
    /// # Errors
    /// Where it is shut, or the database refuses.
    pub fn remind(&self, tx: &mut Tx) -> Result<usize, Problem> {
        self.open()?;
        let mut silent = self.all(tx)?;
        silent.retain(|row| row.standing == Standing::Invited && !row.name.is_empty());
        for row in &mut silent {
            row.reminded_at = Some(self.now());
            store::update(tx, row, self.now())?;
            letters::send(tx, self, row, Letter::Reminder)?;
        }
        Ok(silent.len())
    }

    /// Tells everybody who was sent an older version of the meeting how it
    /// stands now, or that it does not take place. Gives how many.
    ///
    /// # Errors
    /// Where the database refuses.
    pub fn update_all(&self, tx: &mut Tx) -> Result<usize, Problem> {
        let mut told = 0;
        let Some(event) = &self.sender.event else { return Ok(0) };
        let off = self.is_off();
        let letter = if off { Letter::Cancelled } else { Letter::Changed };
        for row in self.all(tx)?.iter().filter(|row| letters::is_behind(row, event, off)) {
            letters::send(tx, self, row, letter)?;
            told += 1;
        }
        Ok(told)
    }

    fn is_off(&self) -> bool {
        registration::meeting_of(&self.loaded.plan, self.sign_up)
            .is_some_and(|meeting| meeting.status.is_off())
    }

    /// Places that got free go to who waited first, each with a letter.
    ///
    /// # Errors
    /// Where the database refuses.
    pub fn settle(&self, tx: &mut Tx) -> Result<(), Problem> {
        if self.is_off() {
            return Ok(());
        }
        let mut all = self.all(tx)?;
        let entries: Vec<Entry> = all.iter().map(Registration::entry).collect();
        for at in registration::promoted(Frame::of(self.sign_up), &entries) {
            let Some(row) = all.get_mut(at) else { continue };
            row.standing = Standing::Place;
            store::update(tx, row, self.now())?;
            letters::send(tx, self, row, Letter::MovedUp)?;
        }
        Ok(())
    }

    /// A row can be acted on only in its own sign-up, and not after somebody
    /// else took over.
    fn ours(&self, row: &Registration) -> Result<(), Problem> {
        if row.programme != self.loaded.row || row.sign_up != self.sign_up.id {
            return Err(Problem::not_found());
        }
        if row.standing == Standing::Replaced {
            return Err(Problem::invalid(Message::new("sign-up-replaced-already")));
        }
        Ok(())
    }
}

/// How important it is that somebody comes, where the meeting says so: those
/// involved, and those with a line of their own.
pub(super) fn engagement(loaded: &Loaded, sign_up: &SignUp, person: &Id) -> Option<Engagement> {
    let meeting = registration::meeting_of(&loaded.plan, sign_up)?;
    let involved = meeting.involved.iter().filter(|one| one.who.person.as_ref() == Some(person));
    let line = meeting.lines.iter().any(|line| line.who.person.as_ref() == Some(person));
    involved.map(|one| one.engagement).min().or_else(|| line.then_some(Engagement::Must))
}

/// What came of signing up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Joined {
    /// A row with this way in.
    New(String),
    /// The address is on the list already; its link was sent to it.
    Known,
}

fn has_address(person: &Person, email: &str) -> bool {
    address(person).is_some_and(|known| known == email)
}

/// A person's mail address as it is stored.
pub fn address(person: &Person) -> Option<String> {
    crate::features::accounts::mail_address(person.email.as_deref()?)
}
