//! The table of operations: from it come both the routes and the document
//! that describes them, so neither can miss one of the other.

use std::future::Future;
use std::sync::{Arc, LazyLock};

use axum::extract::{RawPathParams, Request};
use axum::http::Method;
use axum::response::Response;
use samspil_core::ElementKind;
use samspil_core::access::Action;
use samspil_core::period::YEARS;
use samspil_core::programme::{GroupForm, Need as Wanted};
use samspil_core::view::is_for_planners;

use super::call::Call;
use super::{
    agendas, calendars, colleagues, documents, elements, history, kept, methods, my_page, network_map,
    newsletters, overview, people, placing, programmes, register, requests, scheduling, sign_ups,
};
use crate::features::groups::Groups;
use crate::features::interviews::Interviews;
use crate::features::mentors::Mentors;
use crate::features::pairs::Pairs;
use crate::features::rounds::Rounds;
use crate::web::{Ctx, Need, Problem, Route};

/// What a query parameter takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Takes {
    /// Any text.
    Text,
    /// A whole number from 1 to 200.
    Limit,
    /// One of these words.
    Words(&'static [&'static str]),
    /// The identifier of a row.
    Row,
    /// The id of an element.
    Element,
    /// A year.
    Year,
    /// A whole number of people or minutes.
    Count,
}

/// A query parameter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Query {
    /// Its name.
    pub(super) name: &'static str,
    /// What it takes.
    pub(super) takes: Takes,
    /// It must be there.
    pub(super) required: bool,
}

impl Query {
    const fn new(name: &'static str, takes: Takes) -> Self {
        Self { name, takes, required: false }
    }

    /// Whether a value can stand there.
    pub(super) fn takes(&self, value: &str) -> bool {
        match self.takes {
            Takes::Text => !self.required || !value.is_empty(),
            // The page says more of it.
            Takes::Limit => true,
            Takes::Words(words) => words.contains(&value),
            Takes::Row => value.parse::<uuid::Uuid>().is_ok(),
            Takes::Element => value.parse::<samspil_core::Id>().is_ok(),
            Takes::Count => value.parse().is_ok_and(|count: u16| count > 0),
            Takes::Year => value.parse().is_ok_and(|year: i16| YEARS.contains(&year)),
        }
    }
}

const LANG: Query = Query::new("lang", Takes::Words(&["da", "nb", "nn", "en"]));
const LIMIT: Query = Query::new("limit", Takes::Limit);
const CURSOR: Query = Query::new("cursor", Takes::Text);
const PLAIN: &[Query] = &[LANG];
const PAGED: &[Query] = &[LANG, LIMIT, CURSOR];

/// What an operation takes and answers.
#[derive(Debug, Clone)]
pub(super) struct Shape {
    /// Its name in the document, and of its summary among the texts.
    pub(super) key: &'static str,
    /// The kind of element it is about, where there is one route per kind.
    pub(super) kind: Option<ElementKind>,
    /// The query parameters.
    pub(super) query: &'static [Query],
    /// The schema of the body; `None` where none is read.
    pub(super) body: Option<String>,
    /// The status and the schema of what is answered.
    pub(super) answer: (u16, Option<String>),
    /// The media type of the answer.
    pub(super) media: &'static str,
    /// It needs `If-Match`.
    pub(super) conditional: bool,
    /// Its answer carries an entity tag.
    pub(super) tagged: bool,
    /// Its answer comes in pages.
    pub(super) paged: bool,
}

/// One operation of the API.
#[derive(Clone)]
pub(super) struct Operation {
    /// The method.
    pub(super) method: Method,
    /// The address.
    pub(super) path: String,
    /// What it needs.
    pub(super) need: Need,
    /// What it takes and answers.
    pub(super) shape: Arc<Shape>,
    route: fn(&'static Operation) -> Route,
}

impl Operation {
    /// The route of an operation.
    pub(super) fn route(&'static self) -> Route {
        (self.route)(self)
    }

    fn shape(mut self, change: impl FnOnce(&mut Shape)) -> Self {
        change(Arc::make_mut(&mut self.shape));
        self
    }

    fn query(self, query: &'static [Query]) -> Self {
        self.shape(|shape| shape.query = query)
    }

    fn takes(self, schema: impl Into<String>) -> Self {
        self.shape(|shape| shape.body = Some(schema.into()))
    }

    fn answers(self, schema: impl Into<String>) -> Self {
        self.shape(|shape| shape.answer.1 = Some(schema.into()))
    }

    /// Another status than the method usually answers with.
    fn status(self, status: u16) -> Self {
        self.shape(|shape| shape.answer.0 = status)
    }

    fn media(self, media: &'static str) -> Self {
        self.shape(|shape| shape.media = media)
    }

    fn untagged(self) -> Self {
        self.shape(|shape| shape.tagged = false)
    }

    fn paged(self) -> Self {
        self.shape(|shape| {
            shape.query = PAGED;
            shape.paged = true;
        })
    }
}

/// Makes an operation whose handler is a function; the route is built from the
/// operation's place in the table.
macro_rules! operation {
    ($method:ident $path:expr, $need:expr, $key:literal, $kind:expr, $handler:path) => {
        Operation {
            method: Method::$method,
            path: $path.to_string(),
            need: $need,
            shape: Arc::new(shape($key, $kind, &Method::$method)),
            route: |operation| route(operation, |ctx, call, kind| $handler(ctx, call, kind)),
        }
    };
    ($method:ident $path:expr, $need:expr, $key:literal, $handler:path) => {
        Operation {
            method: Method::$method,
            path: $path.to_string(),
            need: $need,
            shape: Arc::new(shape($key, None, &Method::$method)),
            route: |operation| route(operation, |ctx, call, _| $handler(ctx, call)),
        }
    };
}

fn shape(key: &'static str, kind: Option<ElementKind>, method: &Method) -> Shape {
    let answer = match *method {
        Method::POST => 201,
        Method::DELETE => 204,
        _ => 200,
    };
    Shape {
        key,
        kind,
        query: PLAIN,
        body: None,
        answer: (answer, None),
        media: "application/json",
        conditional: matches!(*method, Method::PUT | Method::PATCH | Method::DELETE),
        tagged: !matches!(*method, Method::POST | Method::DELETE),
        paged: false,
    }
}

fn route<F, R>(operation: &'static Operation, run: F) -> Route
where
    F: Fn(Ctx, Call, ElementKind) -> R + Clone + Send + Sync + 'static,
    R: Future<Output = Result<Response, Problem>> + Send + 'static,
{
    let shape = &operation.shape;
    let handler = move |ctx: Ctx, path: RawPathParams, request: Request| async move {
        let call = Call::read(&path, request, shape).await?;
        run(ctx, call, shape.kind.unwrap_or(ElementKind::Goal)).await
    };
    let (path, need) = (operation.path.as_str(), operation.need);
    match operation.method {
        Method::POST => Route::post(path, need, handler),
        Method::PUT => Route::put(path, need, handler),
        Method::PATCH => Route::patch(path, need, handler),
        Method::DELETE => Route::delete(path, need, handler),
        _ => Route::get(path, need, handler),
    }
}

/// Every operation, in the order of the document.
pub(super) static OPERATIONS: LazyLock<Vec<Operation>> = LazyLock::new(|| {
    let mut all = of_programmes();
    all.extend(of_one_programme());
    all.extend(of_documents());
    all.extend(of_scheduling());
    all.extend(of_network_map());
    all.extend(of_placing());
    all.extend(of_register());
    all.extend(of_sign_ups());
    all.extend(of_requests());
    all.extend(of_newsletters());
    for kind in ElementKind::ALL {
        all.extend(of_kind(*kind));
    }
    all.extend(of_people());
    all
});

const VIEW: Need = Need::Programme(Action::View);
const EDIT: Need = Need::Programme(Action::EditPlan);
const MANAGE: Need = Need::Programme(Action::Manage);
const ACCOUNTS: Need = Need::Workspace(Action::ManageAccounts);
const CREATE: Need = Need::Workspace(Action::CreateProgramme);
const BASE: &str = "/api/v1/programmes/{programme}";

fn of_programmes() -> Vec<Operation> {
    const SHOW: &[Query] =
        &[LANG, LIMIT, CURSOR, Query::new("show", Takes::Words(&["active", "archived", "deleted", "all"]))];
    const FOUND: &[Query] = &[LANG, LIMIT, CURSOR, Query { name: "q", takes: Takes::Text, required: true }];
    const WISH: &[Query] = &[
        LANG,
        LIMIT,
        CURSOR,
        Query::new("need", Takes::Words(Wanted::WORDS)),
        Query::new("people", Takes::Count),
        Query::new("minutes", Takes::Count),
        Query::new("group_form", Takes::Words(GroupForm::WORDS)),
        Query::new("words", Takes::Text),
    ];
    vec![
        operation!(GET "/api/v1/programmes", Need::SignedIn, "list-programmes", programmes::list)
            .paged()
            .query(SHOW)
            .answers("ProgrammeList"),
        operation!(POST "/api/v1/programmes", CREATE, "create-programme", programmes::create)
            .takes("NewProgramme")
            .answers("Head"),
        operation!(POST "/api/v1/restorations", Need::SignedIn, "restore-programme", programmes::restore)
            .takes("Restoration")
            .answers("Head"),
        operation!(GET "/api/v1/search", Need::SignedIn, "search", people::search)
            .paged()
            .query(FOUND)
            .untagged()
            .answers("HitList"),
        operation!(GET "/api/v1/method-library", Need::SignedIn, "list-method-library", methods::list)
            .paged()
            .query(WISH)
            .untagged()
            .answers("LibraryMethodList"),
        operation!(GET "/api/v1/plan-file-schema", Need::Anyone, "plan-file-schema", overview::schema)
            .answers("AnyObject"),
        operation!(GET "/api/v1/openapi.json", Need::Anyone, "openapi", overview::openapi)
            .untagged()
            .answers("AnyObject"),
    ]
}

fn of_one_programme() -> Vec<Operation> {
    const FINDINGS: &[Query] = &[
        LANG,
        LIMIT,
        CURSOR,
        Query::new("severity", Takes::Words(&["error", "warning", "note"])),
        Query::new("code", Takes::Text),
    ];
    const THREAD: &[Query] = &[LANG, Query::new("of", Takes::Text)];
    const DIFFERENCES: &[Query] =
        &[LANG, Query { name: "from", takes: Takes::Row, required: true }, Query::new("to", Takes::Row)];
    let check = Need::Programme(Action::ViewCheck);
    let past = Need::Programme(Action::ViewHistory);
    let at = |rest: &str| format!("{BASE}{rest}");
    vec![
        operation!(GET BASE, VIEW, "read-programme", programmes::read).answers("Head"),
        operation!(PUT BASE, EDIT, "replace-programme", programmes::replace).takes("Head").answers("Head"),
        operation!(PATCH BASE, EDIT, "change-programme", programmes::patch)
            .takes("HeadPatch")
            .answers("Head"),
        operation!(DELETE BASE, MANAGE, "delete-programme", programmes::delete),
        operation!(GET at("/plan"), VIEW, "read-plan", programmes::plan).answers("Plan"),
        operation!(PUT at("/plan"), EDIT, "replace-plan", programmes::replace_plan)
            .takes("Plan")
            .answers("Plan"),
        operation!(GET at("/plan.toml"), VIEW, "read-plan-toml", programmes::toml).media("application/toml"),
        operation!(GET at("/calendar.ics"), VIEW, "read-calendar", calendars::file).media("text/calendar"),
        operation!(GET at("/findings"), check, "list-findings", overview::findings)
            .paged()
            .query(FINDINGS)
            .answers("FindingList"),
        operation!(GET at("/meetings/{id}/agenda"), VIEW, "read-agenda", agendas::read)
            .query(&[LANG])
            .answers("Agenda"),
        operation!(GET at("/matrix"), VIEW, "read-matrix", overview::matrix).answers("Matrix"),
        operation!(GET at("/thread"), VIEW, "read-thread", overview::thread).query(THREAD).answers("Thread"),
        operation!(GET at("/changes"), past, "list-changes", history::list).paged().answers("ChangeList"),
        operation!(POST at("/changes/{id}/undo"), EDIT, "undo-change", history::undo).answers("Undone"),
        operation!(GET at("/kept-plans"), VIEW, "list-kept-plans", kept::list)
            .paged()
            .answers("KeptPlanList"),
        operation!(POST at("/kept-plans"), EDIT, "keep-plan", kept::keep)
            .takes("NewKeptPlan")
            .answers("KeptPlan"),
        operation!(GET at("/kept-plans/{id}"), VIEW, "read-kept-plan", kept::read).answers("Plan"),
        operation!(GET at("/differences"), VIEW, "list-differences", kept::differences)
            .query(DIFFERENCES)
            .untagged()
            .answers("DifferenceList"),
        operation!(POST at("/copies"), MANAGE, "copy-programme", programmes::copy)
            .takes("NewCopy")
            .answers("Head"),
        operation!(GET at("/publication"), VIEW, "read-publication", programmes::publication)
            .answers("Publication"),
        operation!(PUT at("/publication"), MANAGE, "publish-programme", programmes::publish)
            .answers("Publication"),
        operation!(DELETE at("/publication"), MANAGE, "unpublish-programme", programmes::unpublish),
        operation!(GET at("/archive"), VIEW, "read-archive", programmes::archive_state).answers("Archive"),
        operation!(PUT at("/archive"), MANAGE, "archive-programme", programmes::archive).answers("Archive"),
        operation!(DELETE at("/archive"), MANAGE, "unarchive-programme", programmes::unarchive),
    ]
}

fn of_documents() -> Vec<Operation> {
    const FILE: &[Query] = &[
        LANG,
        Query::new("format", Takes::Words(&["pdf", "docx", "xlsx", "ics", "svg", "png", "html", "zip"])),
        Query::new("meeting", Takes::Element),
        Query::new("project", Takes::Element),
        Query::new("blank", Takes::Words(&["0", "1"])),
        Query::new("year", Takes::Year),
        Query::new("layout", Takes::Words(&["8", "10", "a4", "a5"])),
        Query::new("from", Takes::Row),
        Query::new("to", Takes::Row),
        Query::new("contacts", Takes::Words(&["0", "1"])),
    ];
    let at = |rest: &str| format!("{BASE}{rest}");
    vec![
        operation!(GET at("/documents"), VIEW, "list-documents", documents::list)
            .paged()
            .untagged()
            .answers("DocumentList"),
        operation!(GET at("/documents/{document}"), VIEW, "read-document", documents::read)
            .query(FILE)
            .untagged()
            .media("*/*"),
        operation!(GET "/api/v1/my-page", Need::SignedIn, "list-my-things", my_page::list)
            .paged()
            .untagged()
            .answers("MyThingList"),
        operation!(GET "/api/v1/hand-over", Need::SignedIn, "read-hand-over", documents::hand_over)
            .untagged()
            .media("application/zip"),
        operation!(GET at("/imports"), EDIT, "list-imports", documents::imports)
            .paged()
            .untagged()
            .answers("ImportList"),
        operation!(POST at("/imports"), EDIT, "create-import", documents::import)
            .takes("NewImport")
            .answers("Import"),
        operation!(GET at("/imports/{id}"), EDIT, "read-import", documents::read_import).answers("Import"),
        operation!(PUT at("/imports/{id}/settings"), EDIT, "settle-import", documents::settle)
            .takes("ImportSettings")
            .answers("Import"),
        operation!(POST at("/imports/{id}/acceptance"), EDIT, "accept-import", documents::accept)
            .answers("ImportReport"),
        operation!(DELETE at("/imports/{id}"), EDIT, "discard-import", documents::discard),
    ]
}

fn of_scheduling() -> Vec<Operation> {
    let at = |rest: &str| format!("{BASE}/scheduling-proposals{rest}");
    vec![
        operation!(GET at(""), EDIT, "list-scheduling-proposals", scheduling::list)
            .paged()
            .untagged()
            .answers("SchedulingProposalList"),
        operation!(POST at(""), EDIT, "propose-dates", scheduling::propose)
            .takes("NewSchedulingProposal")
            .answers("SchedulingProposal"),
        operation!(GET at("/{id}"), EDIT, "read-scheduling-proposal", scheduling::read)
            .untagged()
            .answers("SchedulingProposal"),
        operation!(POST at("/{id}/take-over"), EDIT, "take-over-dates", scheduling::take_over)
            .takes("NewTakeOver")
            .answers("TakenOver"),
    ]
}

fn of_network_map() -> Vec<Operation> {
    const ASKED: &[Query] = &[
        LANG,
        Query::new("until", Takes::Element),
        Query::new("network", Takes::Element),
        Query::new("cohort", Takes::Element),
        Query::new("counted", Takes::Words(&["close"])),
    ];
    const PAIRS: &[Query] = &[
        LANG,
        LIMIT,
        CURSOR,
        Query::new("until", Takes::Element),
        Query::new("network", Takes::Element),
        Query::new("cohort", Takes::Element),
        Query::new("counted", Takes::Words(&["close"])),
    ];
    let at = |rest: &str| format!("{BASE}/network-map{rest}");
    vec![
        operation!(GET at(""), VIEW, "read-network-map", network_map::read)
            .query(ASKED)
            .untagged()
            .answers("NetworkMap"),
        operation!(GET at("/pairs"), EDIT, "list-met-pairs", network_map::pairs)
            .paged()
            .query(PAIRS)
            .untagged()
            .answers("MetPairList"),
    ]
}

/// The operations of one way of placing, all in one shape.
macro_rules! placing {
    ($of:ty, $place:literal, $schema:literal, [$list:literal, $find:literal, $read:literal, $change:literal, $take:literal, $delete:literal]) => {{
        let at = |rest: &str| format!("{BASE}/{}{rest}", $place);
        vec![
            operation!(GET at(""), EDIT, $list, placing::list::<$of>)
                .paged()
                .untagged()
                .answers(concat!($schema, "List")),
            operation!(POST at(""), EDIT, $find, placing::propose::<$of>)
                .takes(concat!("New", $schema))
                .answers($schema),
            operation!(GET at("/{id}"), EDIT, $read, placing::read::<$of>).answers($schema),
            operation!(DELETE at("/{id}"), EDIT, $delete, placing::delete::<$of>),
            operation!(POST at("/{id}/changes"), EDIT, $change, placing::change::<$of>)
                .takes("NewPlacingChange")
                .answers($schema),
            operation!(POST at("/{id}/take-over"), EDIT, $take, placing::take_over::<$of>)
                .takes("NewPlacingTakeOver")
                .answers("TakenOver"),
        ]
    }};
}

fn of_placing() -> Vec<Operation> {
    let mut all = placing!(
        Pairs,
        "pair-proposals",
        "PairProposal",
        [
            "list-pair-proposals",
            "propose-pairs",
            "read-pair-proposal",
            "change-pair-proposal",
            "take-over-pairs",
            "delete-pair-proposal"
        ]
    );
    all.extend(placing!(
        Mentors,
        "mentor-proposals",
        "MentorProposal",
        [
            "list-mentor-proposals",
            "propose-mentors",
            "read-mentor-proposal",
            "change-mentor-proposal",
            "take-over-mentors",
            "delete-mentor-proposal"
        ]
    ));
    all.extend(placing!(
        Groups,
        "group-proposals",
        "GroupProposal",
        [
            "list-group-proposals",
            "propose-groups",
            "read-group-proposal",
            "change-group-proposal",
            "take-over-groups",
            "delete-group-proposal"
        ]
    ));
    all.extend(placing!(
        Rounds,
        "round-proposals",
        "RoundProposal",
        [
            "list-round-proposals",
            "propose-rounds",
            "read-round-proposal",
            "change-round-proposal",
            "take-over-rounds",
            "delete-round-proposal"
        ]
    ));
    all.extend(placing!(
        Interviews,
        "interview-proposals",
        "InterviewProposal",
        [
            "list-interview-proposals",
            "propose-interviews",
            "read-interview-proposal",
            "change-interview-proposal",
            "take-over-interviews",
            "delete-interview-proposal"
        ]
    ));
    // Times of interviews stay in their proposal.
    all.retain(|operation| operation.shape.key != "take-over-interviews");
    all
}

fn of_register() -> Vec<Operation> {
    let at = |rest: &str| format!("{BASE}{rest}");
    vec![
        operation!(GET at("/duplicates"), EDIT, "list-duplicates", register::duplicates)
            .paged()
            .untagged()
            .answers("DuplicateList"),
        operation!(POST at("/merges"), EDIT, "merge-duplicates", register::merge)
            .takes("NewMerge")
            .answers("TakenOver"),
        operation!(GET at("/suggestions"), EDIT, "list-suggestions", register::suggestions)
            .paged()
            .untagged()
            .answers("SuggestionList"),
        operation!(GET at("/suggestions/{id}"), EDIT, "read-suggestion", register::suggestion)
            .untagged()
            .answers("Suggestion"),
        operation!(POST at("/suggestions/{id}/acceptance"), EDIT, "accept-suggestion", register::accept)
            .takes("NewAcceptance")
            .answers("TakenOver"),
        operation!(POST at("/suggestions/{id}/rejection"), EDIT, "reject-suggestion", register::reject)
            .takes("NewRejection"),
    ]
}

fn of_sign_ups() -> Vec<Operation> {
    const ASKED: &[Query] = &[LANG, LIMIT, CURSOR, Query::new("sign_up", Takes::Element)];
    let at = |rest: &str| format!("{BASE}{rest}");
    vec![
        operation!(GET at("/registrations"), EDIT, "list-registrations", sign_ups::list)
            .paged()
            .query(ASKED)
            .untagged()
            .answers("RegistrationList"),
        operation!(POST at("/invitations"), EDIT, "invite-people", sign_ups::invite)
            .takes("NewInvitations")
            .answers("Invited")
            .status(200),
        operation!(POST at("/registrations/{id}/answers"), EDIT, "answer-registration", sign_ups::answer)
            .takes("NewRegistrationAnswer")
            .answers("RegistrationStanding")
            .status(200),
        operation!(POST at("/registrations/{id}/attendance"), EDIT, "note-attendance", sign_ups::attendance)
            .takes("NewAttendance")
            .status(204),
    ]
}

fn of_requests() -> Vec<Operation> {
    let at = |rest: &str| format!("{BASE}{rest}");
    vec![
        operation!(GET at("/requests"), VIEW, "list-requests", requests::list)
            .paged()
            .untagged()
            .answers("RequestList"),
        operation!(POST at("/requests"), VIEW, "ask-for-sparring", requests::ask)
            .takes("NewRequest")
            .answers("RequestMade"),
        operation!(POST at("/requests/{id}/answers"), VIEW, "answer-request", requests::reply)
            .takes("NewRequestAnswer")
            .status(204),
        operation!(POST at("/requests/{id}/ending"), VIEW, "end-request", requests::end).status(204),
        operation!(POST at("/listing"), VIEW, "set-own-listing", requests::listing)
            .takes("NewListing")
            .status(204),
    ]
}

fn of_newsletters() -> Vec<Operation> {
    let at = |rest: &str| format!("{BASE}/newsletters{rest}");
    vec![
        operation!(GET at(""), EDIT, "list-newsletters", newsletters::list)
            .paged()
            .untagged()
            .answers("NewsletterList"),
        operation!(POST at(""), EDIT, "draft-newsletter", newsletters::draft)
            .takes("NewNewsletter")
            .answers("NewsletterMade"),
        operation!(POST at("/{id}/sending"), EDIT, "send-newsletter", newsletters::send)
            .takes("NewSending")
            .status(204),
    ]
}

fn of_kind(kind: ElementKind) -> Vec<Operation> {
    const POINTERS: &[Query] = &[LANG, Query::new("pointers", Takes::Words(&["keep", "remove"]))];
    let list = format!("{BASE}/{}", kind.plural());
    let one = format!("{list}/{{id}}");
    let name = super::schemas::name(kind);
    let of = Some(kind);
    let view = if is_for_planners(kind) { EDIT } else { VIEW };
    vec![
        operation!(GET & list, view, "list-elements", of, elements::list)
            .paged()
            .answers(format!("{name}List")),
        operation!(POST & list, EDIT, "create-element", of, elements::create)
            .takes(format!("New{name}"))
            .answers(name),
        operation!(GET & one, view, "read-element", of, elements::read).answers(name),
        operation!(PUT & one, EDIT, "replace-element", of, elements::replace)
            .takes(format!("New{name}"))
            .answers(name),
        operation!(PATCH & one, EDIT, "change-element", of, elements::patch)
            .takes(format!("{name}Patch"))
            .answers(name),
        operation!(DELETE & one, EDIT, "delete-element", of, elements::delete).query(POINTERS),
        operation!(POST format!("{one}/moves"), EDIT, "move-element", of, elements::relocate)
            .takes("NewMove")
            .answers("Move"),
    ]
}

fn of_people() -> Vec<Operation> {
    vec![
        operation!(GET "/api/v1/me", Need::SignedIn, "read-me", people::me).untagged().answers("Me"),
        operation!(GET "/api/v1/tokens", Need::SignedIn, "list-tokens", people::tokens)
            .paged()
            .untagged()
            .answers("TokenList"),
        operation!(GET "/api/v1/tokens/{id}", Need::SignedIn, "read-token", people::token).answers("Token"),
        operation!(DELETE "/api/v1/tokens/{id}", Need::SignedIn, "end-token", people::end_token),
        operation!(GET "/api/v1/calendar-feeds", Need::SignedIn, "list-calendar-feeds", calendars::list)
            .paged()
            .untagged()
            .answers("CalendarFeedList"),
        operation!(GET "/api/v1/calendar-feeds/{id}", Need::SignedIn, "read-calendar-feed", calendars::read)
            .answers("CalendarFeed"),
        operation!(DELETE "/api/v1/calendar-feeds/{id}", Need::SignedIn, "end-calendar-feed", calendars::end),
        operation!(GET "/api/v1/colleagues", ACCOUNTS, "list-colleagues", colleagues::list)
            .paged()
            .untagged()
            .answers("ColleagueList"),
        operation!(POST "/api/v1/colleagues", ACCOUNTS, "invite-colleague", colleagues::invite)
            .takes("NewColleague")
            .answers("Colleague"),
        operation!(GET "/api/v1/colleagues/{id}", ACCOUNTS, "read-colleague", colleagues::read)
            .answers("Colleague"),
        operation!(DELETE "/api/v1/colleagues/{id}", ACCOUNTS, "end-colleague", colleagues::end),
        operation!(POST "/api/v1/colleagues/{id}/roles", ACCOUNTS, "give-role", colleagues::give)
            .takes("NewRole")
            .answers("Colleague"),
        operation!(DELETE "/api/v1/colleagues/{id}/roles/{role}", ACCOUNTS, "end-role", colleagues::take),
    ]
}
