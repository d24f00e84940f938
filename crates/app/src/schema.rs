//! The tables, as numbered migrations that are only ever added to.

use samspil_db::Migration;

/// Every migration, oldest first.
pub const MIGRATIONS: &[Migration] = &[
    Migration { number: 1, name: "workspaces, people with access, programmes and their history", sql: FIRST },
    Migration { number: 2, name: "files, the look of documents, imports", sql: FILES },
    Migration { number: 3, name: "calendars: what changed in them, links to them", sql: CALENDAR },
    Migration { number: 4, name: "proposals of dates", sql: SCHEDULING },
    Migration { number: 5, name: "proposals of pairs", sql: PAIRS },
    Migration { number: 6, name: "signing up, letters with invitations, newsletters", sql: SIGN_UPS },
    Migration { number: 7, name: "suggestions for the directory, and who is not the same", sql: REGISTER },
    Migration { number: 8, name: "one table for proposals of who is placed with whom", sql: PLACING },
];

const FIRST: &str = "
CREATE TABLE workspace (
    id TEXT PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    country TEXT NOT NULL,
    language TEXT NOT NULL,
    created_at TEXT NOT NULL
);
CREATE TABLE account (
    id TEXT PRIMARY KEY,
    workspace_id TEXT NOT NULL REFERENCES workspace (id),
    email TEXT NOT NULL,
    name TEXT NOT NULL,
    language TEXT NOT NULL,
    created_at TEXT NOT NULL,
    came_at TEXT,
    ended_at TEXT,
    UNIQUE (workspace_id, email)
);
CREATE INDEX account_by_email ON account (email);
CREATE TABLE assignment (
    id TEXT PRIMARY KEY,
    workspace_id TEXT NOT NULL REFERENCES workspace (id),
    account_id TEXT NOT NULL REFERENCES account (id),
    role TEXT NOT NULL,
    programme TEXT,
    person TEXT,
    from_day TEXT,
    to_day TEXT,
    created_at TEXT NOT NULL
);
CREATE INDEX assignment_by_account ON assignment (account_id);
CREATE INDEX assignment_by_programme ON assignment (workspace_id, programme);
CREATE TABLE login_link (
    token_hash TEXT PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES account (id),
    created_at TEXT NOT NULL,
    expires_at TEXT NOT NULL,
    used_at TEXT,
    reusable BIGINT NOT NULL
);
CREATE INDEX login_link_by_account ON login_link (account_id);
CREATE TABLE session (
    token_hash TEXT PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES account (id),
    created_at TEXT NOT NULL,
    expires_at TEXT NOT NULL
);
CREATE INDEX session_by_account ON session (account_id);
CREATE TABLE api_token (
    id TEXT PRIMARY KEY,
    token_hash TEXT NOT NULL UNIQUE,
    account_id TEXT NOT NULL REFERENCES account (id),
    name TEXT NOT NULL,
    created_at TEXT NOT NULL,
    expires_at TEXT NOT NULL,
    revoked_at TEXT
);
CREATE INDEX api_token_by_account ON api_token (account_id);
CREATE TABLE attempt (
    id TEXT PRIMARY KEY,
    subject TEXT NOT NULL,
    at TEXT NOT NULL
);
CREATE INDEX attempt_by_subject ON attempt (subject, at);
CREATE TABLE programme (
    id TEXT PRIMARY KEY,
    workspace_id TEXT NOT NULL REFERENCES workspace (id),
    slug TEXT NOT NULL,
    title TEXT NOT NULL,
    kind TEXT NOT NULL,
    language TEXT NOT NULL,
    state TEXT NOT NULL,
    head TEXT NOT NULL,
    version BIGINT NOT NULL,
    revision BIGINT NOT NULL,
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    published_at TEXT,
    archived_at TEXT,
    deleted_at TEXT,
    UNIQUE (workspace_id, slug)
);
CREATE TABLE element (
    programme_id TEXT NOT NULL REFERENCES programme (id),
    id TEXT NOT NULL,
    kind TEXT NOT NULL,
    position BIGINT NOT NULL,
    version BIGINT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (programme_id, id)
);
CREATE TABLE change (
    id TEXT PRIMARY KEY,
    workspace_id TEXT NOT NULL REFERENCES workspace (id),
    programme_id TEXT REFERENCES programme (id),
    batch TEXT NOT NULL,
    account_id TEXT,
    at TEXT NOT NULL,
    action TEXT NOT NULL,
    kind TEXT NOT NULL,
    element TEXT NOT NULL,
    name TEXT NOT NULL,
    position BIGINT NOT NULL,
    version BIGINT NOT NULL,
    before TEXT,
    after TEXT,
    undoes TEXT
);
CREATE INDEX change_by_programme ON change (programme_id, id);
CREATE INDEX change_by_element ON change (programme_id, element, version);
CREATE INDEX change_by_time ON change (programme_id, at);
CREATE INDEX change_by_account ON change (workspace_id, kind, element);
CREATE INDEX change_by_batch ON change (batch);
CREATE TABLE plan_version (
    id TEXT PRIMARY KEY,
    programme_id TEXT NOT NULL REFERENCES programme (id),
    element TEXT NOT NULL,
    title TEXT NOT NULL,
    created_at TEXT NOT NULL,
    account_id TEXT,
    body TEXT NOT NULL
);
CREATE INDEX plan_version_by_programme ON plan_version (programme_id, created_at);
CREATE TABLE visit (
    account_id TEXT NOT NULL REFERENCES account (id),
    programme_id TEXT NOT NULL REFERENCES programme (id),
    seen_at TEXT NOT NULL,
    before_at TEXT,
    PRIMARY KEY (account_id, programme_id)
);
CREATE TABLE mail (
    id TEXT PRIMARY KEY,
    workspace_id TEXT NOT NULL REFERENCES workspace (id),
    recipient TEXT NOT NULL,
    language TEXT NOT NULL,
    subject TEXT NOT NULL,
    body TEXT NOT NULL,
    created_at TEXT NOT NULL,
    due_at TEXT NOT NULL,
    expires_at TEXT NOT NULL,
    tries BIGINT NOT NULL,
    sent_at TEXT,
    given_up_at TEXT,
    fault TEXT
);
CREATE INDEX mail_due ON mail (sent_at, due_at);
CREATE INDEX mail_by_workspace ON mail (workspace_id, created_at);
{search:plan_search}
";

const FILES: &str = "
CREATE TABLE file (
    id TEXT PRIMARY KEY,
    workspace_id TEXT NOT NULL REFERENCES workspace (id),
    name TEXT NOT NULL,
    digest TEXT NOT NULL,
    account_id TEXT,
    created_at TEXT NOT NULL,
    body {blob} NOT NULL
);
CREATE INDEX file_by_digest ON file (workspace_id, digest);
CREATE TABLE look (
    workspace_id TEXT PRIMARY KEY REFERENCES workspace (id),
    organisation TEXT,
    colour TEXT,
    logo TEXT REFERENCES file (id),
    alt TEXT,
    changed_at TEXT NOT NULL,
    version BIGINT NOT NULL
);
CREATE TABLE import (
    id TEXT PRIMARY KEY,
    programme_id TEXT NOT NULL REFERENCES programme (id),
    file_id TEXT NOT NULL REFERENCES file (id),
    account_id TEXT,
    created_at TEXT NOT NULL,
    settings TEXT NOT NULL,
    version BIGINT NOT NULL,
    accepted_at TEXT,
    batch TEXT,
    report TEXT
);
CREATE INDEX import_by_programme ON import (programme_id, created_at);
CREATE TABLE import_shape (
    workspace_id TEXT NOT NULL REFERENCES workspace (id),
    shape TEXT NOT NULL,
    settings TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    PRIMARY KEY (workspace_id, shape)
);
";

const CALENDAR: &str = "
CREATE TABLE calendar_item (
    programme_id TEXT NOT NULL REFERENCES programme (id),
    item TEXT NOT NULL,
    digest TEXT NOT NULL,
    sequence BIGINT NOT NULL,
    changed_at TEXT NOT NULL,
    PRIMARY KEY (programme_id, item)
);
CREATE TABLE calendar_state (
    programme_id TEXT PRIMARY KEY REFERENCES programme (id),
    revision BIGINT NOT NULL
);
CREATE TABLE calendar_feed (
    id TEXT PRIMARY KEY,
    token_hash TEXT NOT NULL UNIQUE,
    account_id TEXT NOT NULL REFERENCES account (id),
    name TEXT NOT NULL,
    programme_id TEXT REFERENCES programme (id),
    language TEXT NOT NULL,
    created_at TEXT NOT NULL,
    fetched_on TEXT
);
CREATE INDEX calendar_feed_by_account ON calendar_feed (account_id);
";

const SCHEDULING: &str = "
CREATE TABLE scheduling_proposal (
    id TEXT PRIMARY KEY,
    programme_id TEXT NOT NULL REFERENCES programme (id),
    account_id TEXT,
    created_at TEXT NOT NULL,
    heard_at TEXT NOT NULL,
    ended_at TEXT,
    cancelled BIGINT NOT NULL,
    fingerprint TEXT NOT NULL,
    settings TEXT NOT NULL,
    progress TEXT,
    outcome TEXT,
    taken_at TEXT,
    batch TEXT
);
CREATE INDEX scheduling_proposal_by_programme ON scheduling_proposal (programme_id, id);
";

const PAIRS: &str = "
CREATE TABLE pair_proposal (
    id TEXT PRIMARY KEY,
    programme_id TEXT NOT NULL REFERENCES programme (id),
    account_id TEXT,
    created_at TEXT NOT NULL,
    version BIGINT NOT NULL,
    settings TEXT NOT NULL,
    outcome TEXT NOT NULL,
    taken_at TEXT,
    batch TEXT
);
CREATE INDEX pair_proposal_by_programme ON pair_proposal (programme_id, id);
";

/// A letter is `about` one version of one thing for one recipient: it is queued
/// once. Secrets of personal links are stored hashed; each letter has its own.
const SIGN_UPS: &str = "
ALTER TABLE mail ADD COLUMN about TEXT;
ALTER TABLE mail ADD COLUMN calendar TEXT;
ALTER TABLE mail ADD COLUMN method TEXT;
ALTER TABLE mail ADD COLUMN unsubscribe TEXT;
ALTER TABLE mail ADD COLUMN programme_id TEXT;
CREATE UNIQUE INDEX mail_about ON mail (about);
CREATE TABLE registration (
    id TEXT PRIMARY KEY,
    programme_id TEXT NOT NULL REFERENCES programme (id),
    sign_up TEXT NOT NULL,
    turn BIGINT NOT NULL,
    standing TEXT NOT NULL,
    engagement TEXT,
    person TEXT,
    name TEXT NOT NULL,
    email TEXT NOT NULL,
    organisation TEXT,
    unit TEXT,
    language TEXT NOT NULL,
    needs TEXT,
    needs_until TEXT NOT NULL,
    contact_until TEXT NOT NULL,
    instead_of TEXT,
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    version BIGINT NOT NULL,
    sent BIGINT,
    replied_at TEXT,
    reminded_at TEXT,
    came TEXT,
    UNIQUE (programme_id, sign_up, email)
);
CREATE INDEX registration_needs ON registration (needs_until);
CREATE INDEX registration_contact ON registration (contact_until);
CREATE TABLE registration_link (
    code_hash TEXT PRIMARY KEY,
    registration_id TEXT NOT NULL REFERENCES registration (id),
    created_at TEXT NOT NULL
);
CREATE INDEX registration_link_by_registration ON registration_link (registration_id);
CREATE TABLE newsletter (
    id TEXT PRIMARY KEY,
    programme_id TEXT NOT NULL REFERENCES programme (id),
    account_id TEXT,
    subject TEXT NOT NULL,
    body TEXT NOT NULL,
    audience TEXT NOT NULL,
    version BIGINT NOT NULL,
    created_at TEXT NOT NULL,
    sent_at TEXT,
    recipients BIGINT
);
CREATE INDEX newsletter_by_programme ON newsletter (programme_id, id);
CREATE TABLE newsletter_link (
    code_hash TEXT PRIMARY KEY,
    programme_id TEXT NOT NULL REFERENCES programme (id),
    email TEXT NOT NULL,
    created_at TEXT NOT NULL
);
CREATE TABLE newsletter_stop (
    programme_id TEXT NOT NULL REFERENCES programme (id),
    email TEXT NOT NULL,
    stopped_at TEXT NOT NULL,
    PRIMARY KEY (programme_id, email)
);
";

const REGISTER: &str = "
CREATE TABLE suggestion (
    id TEXT PRIMARY KEY,
    programme_id TEXT NOT NULL REFERENCES programme (id),
    created_at TEXT NOT NULL,
    language TEXT NOT NULL,
    body TEXT NOT NULL,
    mail TEXT,
    version BIGINT NOT NULL,
    decided_at TEXT,
    account_id TEXT,
    accepted TEXT,
    rejected TEXT,
    purge_at TEXT NOT NULL
);
CREATE INDEX suggestion_by_programme ON suggestion (programme_id, id);
CREATE INDEX suggestion_by_purge ON suggestion (purge_at);
CREATE TABLE not_the_same (
    programme_id TEXT NOT NULL REFERENCES programme (id),
    a TEXT NOT NULL,
    b TEXT NOT NULL,
    account_id TEXT,
    at TEXT NOT NULL,
    PRIMARY KEY (programme_id, a, b)
);
";

const PLACING: &str = "
CREATE TABLE proposal (
    id TEXT PRIMARY KEY,
    programme_id TEXT NOT NULL REFERENCES programme (id),
    kind TEXT NOT NULL,
    account_id TEXT,
    created_at TEXT NOT NULL,
    version BIGINT NOT NULL,
    settings TEXT NOT NULL,
    outcome TEXT NOT NULL,
    taken_at TEXT,
    batch TEXT
);
CREATE INDEX proposal_by_programme ON proposal (programme_id, kind, id);
INSERT INTO proposal (id, programme_id, kind, account_id, created_at, version, settings, outcome, taken_at, batch)
    SELECT id, programme_id, 'pairs', account_id, created_at, version, settings, outcome, taken_at, batch
    FROM pair_proposal;
DROP TABLE pair_proposal;
";

#[cfg(test)]
mod tests {
    use samspil_db::{params, test_support};

    #[test]
    fn what_is_asked_often_is_found_by_an_index() {
        let db = test_support::sqlite().expect("a database");
        db.migrate(super::MIGRATIONS).expect("tables");
        let asked = [
            ("change WHERE programme_id = $1 AND element = $2 AND version = $3", "change_by_element"),
            ("change WHERE programme_id = $1 AND at > $2", "change_by_time"),
            ("change WHERE workspace_id = $1 AND kind = $2 AND element = $3", "change_by_account"),
            ("change WHERE batch = $1", "change_by_batch"),
            ("login_link WHERE account_id = $1", "login_link_by_account"),
            ("calendar_feed WHERE account_id = $1", "calendar_feed_by_account"),
            ("suggestion WHERE programme_id = $1", "suggestion_by_programme"),
            ("suggestion WHERE purge_at <= $1", "suggestion_by_purge"),
            ("proposal WHERE programme_id = $1 AND kind = $2", "proposal_by_programme"),
        ];
        for (from, index) in asked {
            let sql = format!("EXPLAIN QUERY PLAN SELECT * FROM {from}");
            let bound = params!["a", "b", "c"];
            let bound = &bound[..from.matches('$').count()];
            let plan = db.read(|tx| tx.query(&sql, bound, |row| row.text(3))).expect("a plan");
            assert!(plan.iter().all(|step| step.contains(index)), "{from}: {plan:?}");
        }
    }

    #[test]
    fn proposals_of_pairs_move_into_the_table_of_all() {
        for db in test_support::engines().expect("databases") {
            let before: Vec<_> = super::MIGRATIONS.iter().filter(|one| one.number < 6).cloned().collect();
            db.migrate(&before).expect("tables");
            let moved = db.write(|tx| {
                tx.execute(
                    "INSERT INTO workspace (id, slug, name, country, language, created_at) \
                     VALUES ('w', 'w', 'W', 'dk', 'da', 'then')",
                    params![],
                )?;
                tx.execute(
                    "INSERT INTO programme (id, workspace_id, slug, title, kind, language, state, head, version, \
                     revision, created_at, changed_at) \
                     VALUES ('p', 'w', 'p', 'P', 'network', 'da', 'draft', '', 1, 1, 'then', 'then')",
                    params![],
                )?;
                tx.execute(
                    "INSERT INTO pair_proposal (id, programme_id, created_at, version, settings, outcome, batch) \
                     VALUES ('a', 'p', 'then', 3, 's', 'o', 'b')",
                    params![],
                )
            });
            assert_eq!(moved.expect("a proposal"), 1);
            db.migrate(super::MIGRATIONS).expect("all tables");
            let kept = db.read(|tx| {
                let sql = "SELECT id || programme_id || kind || settings || outcome || batch, version FROM proposal";
                tx.query(sql, params![], |row| Ok((row.text(0)?, row.integer(1)?)))
            });
            assert_eq!(kept.expect("the proposal"), [("appairssob".to_owned(), 3)]);
        }
    }
}
