//! Search for parts of words, the same on both engines.
//!
//! An index is an ordinary table with the text and a folded copy of it (composed, lower case), so
//! that both engines compare the same letters. What makes it quick hangs on that copy: a trigram
//! index of FTS5, kept by triggers, or of pg_trgm. The length of the text stands before it, so that
//! what is found is put in order without reading the texts.

use icu_normalizer::ComposingNormalizerBorrowed;

use crate::sql::{Engine, name};
use crate::{DbError, Tx, Value, params, placeholders};

/// Characters that a hit shows around the first word found.
const SNIPPET: usize = 160;

/// Characters below which a word has no trigram, and is looked for text by text.
const TRIGRAM: usize = 3;

/// Different words that are looked for; further ones are left out of account.
const WORDS: usize = 16;

/// A text that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// What [`Tx::search_put`] was given.
    pub key: String,
    /// What [`Tx::search_put`] was given.
    pub scope: String,
    /// About 160 characters of the text around the first word found; `…` where it was cut.
    pub snippet: String,
}

/// The DDL of a search index; `{search:NAME}` in a migration.
pub(crate) fn create(index: &str, engine: Engine) -> Result<String, DbError> {
    let index = name(index)?;
    let table = "CREATE TABLE NAME (
            id {bigserial}, key TEXT NOT NULL UNIQUE, scope TEXT NOT NULL,
            size BIGINT NOT NULL, body TEXT NOT NULL, folded TEXT NOT NULL);
        CREATE INDEX NAME_scope ON NAME (scope);";
    let quick = match engine {
        Engine::Sqlite => {
            "CREATE VIRTUAL TABLE NAME_fts USING fts5(folded, content = 'NAME',
                content_rowid = 'id', tokenize = 'trigram case_sensitive 1');
            CREATE TRIGGER NAME_insert AFTER INSERT ON NAME BEGIN
                INSERT INTO NAME_fts (rowid, folded) VALUES (new.id, new.folded);
            END;
            CREATE TRIGGER NAME_delete AFTER DELETE ON NAME BEGIN
                INSERT INTO NAME_fts (NAME_fts, rowid, folded) VALUES ('delete', old.id, old.folded);
            END;
            CREATE TRIGGER NAME_update AFTER UPDATE ON NAME BEGIN
                INSERT INTO NAME_fts (NAME_fts, rowid, folded) VALUES ('delete', old.id, old.folded);
                INSERT INTO NAME_fts (rowid, folded) VALUES (new.id, new.folded);
            END;"
        }
        // Without the extension, or the right to create it, search is slow but finds the same.
        Engine::Postgres => {
            "DO $$ BEGIN
                CREATE EXTENSION IF NOT EXISTS pg_trgm;
                CREATE INDEX NAME_folded ON NAME USING gin (folded gin_trgm_ops);
            EXCEPTION WHEN insufficient_privilege OR undefined_file OR undefined_object
                OR feature_not_supported THEN
                RAISE WARNING 'pg_trgm is not available, searching in NAME will be slow';
            END $$;"
        }
    };
    let sql = format!("{table}\n{quick}").replace("NAME", index);
    crate::sql::dialect(&sql, engine)
}

impl Tx {
    /// Puts a text into a search index made by `{search:NAME}` in a migration, replacing the one
    /// with the same key.
    ///
    /// # Errors
    /// As [`Tx::execute`].
    pub fn search_put(&mut self, index: &str, key: &str, scope: &str, text: &str) -> Result<(), DbError> {
        let index = name(index)?;
        let body = composed(text);
        let folded = fold(text);
        let size = folded.chars().count();
        self.execute(
            &format!(
                "INSERT INTO {index} (key, scope, size, body, folded) VALUES ($1, $2, $3, $4, $5)
                 ON CONFLICT (key) DO UPDATE SET scope = excluded.scope, size = excluded.size,
                 body = excluded.body, folded = excluded.folded"
            ),
            params![key, scope, size, body, folded],
        )?;
        Ok(())
    }

    /// Takes a text out of a search index; whether it was there.
    ///
    /// # Errors
    /// As [`Tx::execute`].
    pub fn search_delete(&mut self, index: &str, key: &str) -> Result<bool, DbError> {
        let sql = format!("DELETE FROM {} WHERE key = $1", name(index)?);
        Ok(self.execute(&sql, params![key])? > 0)
    }

    /// The texts in any of the scopes that contain every word of `words`, also inside of longer
    /// words and whatever the case; at most `limit`, shorter texts first.
    ///
    /// `words` is what a person typed; no character in it has a meaning, and only the first 16
    /// different words count. Without a word, or without a scope, nothing is found.
    ///
    /// # Errors
    /// [`DbError`] if there is no such index or the database fails.
    pub fn search(
        &mut self,
        index: &str,
        scopes: &[&str],
        words: &str,
        limit: usize,
    ) -> Result<Vec<Hit>, DbError> {
        let index = name(index)?;
        let folded = fold(words);
        let mut words: Vec<&str> = Vec::new();
        for word in folded.split_whitespace() {
            if words.len() < WORDS && !words.contains(&word) {
                words.push(word);
            }
        }
        if words.is_empty() || scopes.is_empty() {
            return Ok(Vec::new());
        }
        let mut query = Query::new();
        query.scopes(scopes);
        match self.engine() {
            Engine::Sqlite => query.words_sqlite(index, &words),
            Engine::Postgres => query.likes(&words),
        }
        query.params.push(limit.into());
        let sql = format!(
            // The ids alone are sorted: the texts of all that is found would be much to carry.
            "SELECT key, scope, body FROM {index} WHERE id IN (SELECT id FROM {index} WHERE {}
             ORDER BY size, id LIMIT ${}) ORDER BY size, id",
            query.conditions.join(" AND "),
            query.params.len()
        );
        self.query(&sql, &query.params, |row| {
            Ok(Hit {
                key: row.text(0)?,
                scope: row.text(1)?,
                snippet: snippet(&row.text(2)?, words.first().unwrap_or(&"")),
            })
        })
    }
}

/// Conditions and their parameters, growing together.
struct Query {
    conditions: Vec<String>,
    params: Vec<Value>,
}

impl Query {
    fn new() -> Self {
        Self { conditions: Vec::new(), params: Vec::new() }
    }

    fn scopes(&mut self, scopes: &[&str]) {
        let scopes = filled_up(scopes);
        self.conditions.push(format!("scope IN ({})", placeholders(1, scopes.len())));
        self.params.extend(scopes.into_iter().map(Value::from));
    }

    fn words_sqlite(&mut self, index: &str, words: &[&str]) {
        let (long, short): (Vec<&str>, Vec<&str>) =
            words.iter().partition(|word| word.chars().count() >= TRIGRAM);
        self.likes(&short);
        if long.is_empty() {
            return;
        }
        let phrases: Vec<String> =
            long.iter().map(|word| format!("\"{}\"", word.replace('"', "\"\""))).collect();
        self.params.push(phrases.join(" AND ").into());
        self.conditions.push(format!(
            "id IN (SELECT rowid FROM {index}_fts WHERE {index}_fts MATCH ${})",
            self.params.len()
        ));
    }

    fn likes(&mut self, words: &[&str]) {
        filled_up(words).into_iter().for_each(|word| self.like(word));
    }

    fn like(&mut self, word: &str) {
        let escaped = word.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_");
        self.params.push(format!("%{escaped}%").into());
        self.conditions.push(format!("folded LIKE ${} ESCAPE '\\'", self.params.len()));
    }
}

/// The list filled up to a power of two by repeating its last text, so that there are few different
/// statements.
fn filled_up<'t>(texts: &[&'t str]) -> Vec<&'t str> {
    let size = if texts.is_empty() { 0 } else { texts.len().next_power_of_two() };
    let repeated = std::iter::repeat(texts.last()).flatten();
    texts.iter().chain(repeated).take(size).copied().collect()
}

/// One code per letter: `å` typed as `a` and a ring is `å`.
fn composed(text: &str) -> String {
    ComposingNormalizerBorrowed::new_nfc().normalize(text).replace('\0', " ")
}

/// What is compared: composed and in lower case, by Rust's rules and not the engines'.
fn fold(text: &str) -> String {
    composed(text).to_lowercase()
}

/// A part of `body` around the first place of `word`, which is folded.
fn snippet(body: &str, word: &str) -> String {
    let letters = if body.len() <= SNIPPET { SNIPPET } else { body.chars().count() };
    if letters <= SNIPPET {
        return body.to_owned();
    }
    let folded = body.to_lowercase();
    let before = folded.find(word).and_then(|at| folded.get(..at)).unwrap_or("");
    let start = before.chars().count().saturating_sub(SNIPPET / 3).min(letters - SNIPPET);
    let mut places = body.char_indices().map(|(at, _)| at).chain([body.len()]).skip(start);
    let (from, to) = (places.next().unwrap_or(0), places.nth(SNIPPET - 1).unwrap_or(body.len()));
    let part = body.get(from..to).unwrap_or(body);
    let before = if start > 0 { "…" } else { "" };
    let after = if start + SNIPPET < letters { "…" } else { "" };
    format!("{before}{}{after}", part.trim())
}

#[cfg(test)]
mod tests {
    use super::{SNIPPET, fold, snippet};

    #[test]
    fn folding_composes_and_lowers() {
        assert_eq!(fold("A\u{30a}RHUS ÆØ"), "århus æø");
    }

    #[test]
    fn snippets_show_the_word() {
        assert_eq!(snippet("kort", "kort"), "kort");
        let long = format!("{} Netværk {}", "før ".repeat(100), "efter ".repeat(100));
        let part = snippet(&long, "netværk");
        assert!(part.contains("Netværk"), "{part}");
        assert!(part.starts_with('…') && part.ends_with('…'), "{part}");
        assert!(part.chars().count() <= SNIPPET + 2);
        assert!(snippet(&long, "efter").contains("efter"));
        assert!(snippet(&long, "før").starts_with("før"));
    }
}
