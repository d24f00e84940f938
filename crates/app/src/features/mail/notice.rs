//! A short letter to one of a programme's people: something waits for an
//! answer, or was answered. It names nobody and says nothing of the matter;
//! both stand on the page behind its link.

use jiff::ToSpan;
use samspil_core::Id;
use samspil_db::Tx;
use samspil_words::{Show, Words};

use super::store::{self, Extra, NewMail};
use crate::features::accounts::mail_address;
use crate::features::elements::By;
use crate::features::programmes::Loaded;
use crate::web::Problem;

/// For so many days the letter is worth sending.
const DAYS: i64 = 14;

/// What a letter tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Notice {
    /// One is asked to be a mentor.
    MentorAsked,
    /// A mentor was found, and one is asked.
    TalentAsked,
    /// Mentor and talent have both said yes.
    MentorAgreed,
    /// One is asked for sparring.
    SparringAsked,
    /// What one asked for was answered.
    SparringAnswered,
}

impl Notice {
    fn word(self) -> &'static str {
        match self {
            Self::MentorAsked => "mentor-asked",
            Self::TalentAsked => "talent-asked",
            Self::MentorAgreed => "mentor-agreed",
            Self::SparringAsked => "sparring-asked",
            Self::SparringAnswered => "sparring-answered",
        }
    }

    /// The frame of the letter: whether something is asked or told.
    fn frame(self) -> &'static str {
        match self {
            Self::MentorAsked | Self::TalentAsked | Self::SparringAsked => "notice-asks",
            Self::MentorAgreed | Self::SparringAnswered => "notice-tells",
        }
    }

    fn page(self) -> &'static str {
        match self {
            Self::MentorAsked | Self::TalentAsked | Self::MentorAgreed => "requests",
            Self::SparringAsked | Self::SparringAnswered => "sparring",
        }
    }
}

/// Writes to a person of the programme about a relation as it stands once the
/// change is kept; to nobody where the plan knows no address.
///
/// # Errors
/// Where the database refuses.
pub fn notify(
    tx: &mut Tx,
    by: &By,
    loaded: &Loaded,
    public_url: &str,
    (person, relation): (&Id, &Id),
    notice: Notice,
) -> Result<(), Problem> {
    let Some(person) = loaded.plan.people.iter().find(|one| one.id == *person) else { return Ok(()) };
    let Some(email) = person.email.as_deref().and_then(mail_address) else { return Ok(()) };
    let programme = &loaded.plan.programme;
    let language = person.reads.unwrap_or(programme.language);
    let words = Words::of(language);
    let link = format!("{public_url}/programmes/{}/{}", loaded.slug(), notice.page());
    let subject = words.with("notice-subject", &[("programme", &programme.title)]);
    let told = words.text(&format!("notice-{}", notice.word()));
    let arguments: [(&str, &dyn Show); 4] =
        [("name", &person.name), ("told", &told.as_ref()), ("programme", &programme.title), ("link", &link)];
    let body = words.with(notice.frame(), &arguments);
    let about = format!("notice:{}:{relation}:{}:{}:{}", loaded.row, notice.word(), person.id, by.batch);
    let mail = NewMail {
        workspace: &loaded.workspace,
        recipient: &email,
        language,
        subject: &subject,
        body: &body,
        expires: by.now.saturating_add((24 * DAYS).hours()).unwrap_or(by.now),
        extra: Extra { programme: Some(&loaded.row), about: Some(&about), ..Extra::default() },
    };
    store::queue(tx, &mail, by.now)?;
    Ok(())
}
