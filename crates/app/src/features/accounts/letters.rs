//! The letters of this capability, in the recipient's language.

use samspil_core::Language;
use samspil_core::access::Role;

use crate::web::layout;
use samspil_words::Words;

/// Subject and text of a letter.
pub(super) struct Text {
    pub subject: String,
    pub body: String,
}

/// The address of a login link. It begins with the address the server is told
/// to have, never with one that a request names.
pub(super) fn link(public_url: &str, secret: &str, next: Option<&str>) -> String {
    match next {
        Some(next) => format!("{public_url}/sign-in/{secret}?next={}", layout::encoded(next)),
        None => format!("{public_url}/sign-in/{secret}"),
    }
}

/// Links to sign in with, one per workspace.
pub(super) fn sign_in(language: Language, name: &str, links: &[(String, String)]) -> Text {
    let words = Words::of(language);
    let list: Vec<String> = match links {
        [(_, link)] => vec![link.clone()],
        several => several.iter().map(|(workspace, link)| format!("{workspace}:\n{link}")).collect(),
    };
    let body = words
        .with("letter-sign-in", &[("name", &name), ("links", &list.join("\n\n")), ("count", &links.len())]);
    Text { subject: words.text("letter-sign-in-subject").into_owned(), body: body.into_owned() }
}

/// What an invitation says.
pub(super) struct InvitationText<'a> {
    pub language: Language,
    pub name: &'a str,
    pub workspace: &'a str,
    pub by: Option<&'a str>,
    pub roles: &'a [Role],
    pub link: &'a str,
}

/// An invitation with its link.
pub(super) fn invitation(text: &InvitationText<'_>) -> Text {
    let words = Words::of(text.language);
    let roles: Vec<String> =
        text.roles.iter().map(|role| words.text(&format!("role-{}", role.as_str())).into_owned()).collect();
    let opening = match text.by {
        Some(by) => words.with("letter-invited-by", &[("by", &by), ("workspace", &text.workspace)]),
        None => words.with("letter-invited", &[("workspace", &text.workspace)]),
    };
    let body = words.with(
        "letter-invitation",
        &[("name", &text.name), ("opening", &opening), ("roles", &words.list(&roles)), ("link", &text.link)],
    );
    let subject = words.with("letter-invitation-subject", &[("workspace", &text.workspace)]);
    Text { subject: subject.into_owned(), body: body.into_owned() }
}
