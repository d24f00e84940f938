//! A portable copy: one JSON value per line, readable by either engine.
//!
//! ```text
//! {"format":"portable-database","version":1,"migrations":[{"number":1,"name":"…","checksum":"…"}]}
//! {"table":"boat","columns":["id","name"]}
//! ["b1","Ægir"]
//! {"end":{"tables":1,"rows":1,"sha256":"…"}}
//! ```
//!
//! In a row, null, integers and texts are JSON's own; `{"real":"0.5"}` and `{"blob":"base64"}` are
//! the others. The checksum is of all lines before the last, with their line ends. Tables and rows
//! are in order, so copies of equal databases are equal.

use std::io::Write;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use serde::{Deserialize, Serialize};
use serde_json::{Value as Json, json};
use sha2::{Digest, Sha256};

use crate::migrate::{Applied, TABLE, hex};
use crate::sql::{Engine, quoted};
use crate::{Db, DbError, Tx, Value, params};

pub(crate) const FORMAT: &str = "portable-database";
pub(crate) const VERSION: u32 = 1;

/// The first line.
#[derive(Serialize, Deserialize)]
pub(crate) struct Header {
    pub(crate) format: String,
    pub(crate) version: u32,
    pub(crate) migrations: Vec<Applied>,
}

/// The line before the rows of a table.
#[derive(Serialize, Deserialize)]
pub(crate) struct TableLine {
    pub(crate) table: String,
    pub(crate) columns: Vec<String>,
}

/// The last line.
#[derive(Serialize, Deserialize)]
pub(crate) struct EndLine {
    pub(crate) end: End,
}

/// What must have been read before the last line.
#[derive(Serialize, Deserialize, PartialEq, Eq)]
pub(crate) struct End {
    pub(crate) tables: u64,
    pub(crate) rows: u64,
    pub(crate) sha256: String,
}

impl Db {
    /// Writes a portable copy of everything, as it is at one moment, for [`Db::load`]. Nothing is
    /// held in memory but a few hundred rows.
    ///
    /// Use a buffered writer. Numbers that `{bigserial}` gave to rows deleted since may be given
    /// again in the loaded database.
    ///
    /// # Errors
    /// [`DbError`] if the database cannot be read; [`DbError::Io`] if `out` cannot be written.
    pub fn dump(&self, out: &mut impl Write) -> Result<(), DbError> {
        self.read(|tx| tx.dump(out))
    }
}

impl Tx {
    fn dump(&mut self, out: &mut impl Write) -> Result<(), DbError> {
        let mut lines = Lines { out, hash: Sha256::new() };
        lines.line(&Header { format: FORMAT.to_owned(), version: VERSION, migrations: self.applied()? })?;
        let (mut tables, mut rows) = (0, 0);
        for table in self.copied_tables()? {
            rows += self.dump_table(table, &mut lines)?;
            tables += 1;
        }
        let sha256 = hex(&lines.hash.clone().finalize());
        lines.line(&EndLine { end: End { tables, rows, sha256 } })?;
        Ok(lines.out.flush()?)
    }

    fn dump_table(&mut self, table: String, lines: &mut Lines<'_, impl Write>) -> Result<u64, DbError> {
        let columns = self.columns(&table)?;
        let names: Vec<String> = columns.iter().map(|column| quoted(&column.name)).collect();
        let sql =
            format!("SELECT {} FROM {}{}", names.join(", "), quoted(&table), order(&columns, self.engine()));
        let names = columns.into_iter().map(|column| column.name).collect();
        lines.line(&TableLine { table, columns: names })?;
        let mut rows = 0;
        self.stream(&sql, |row| {
            let values: Result<Vec<Json>, DbError> =
                (0..row.len()).map(|column| Ok(to_json(row.value(column)?))).collect();
            rows += 1;
            lines.line(&values?)
        })?;
        Ok(rows)
    }

    /// The tables of a copy: all but the one that the header stands for.
    pub(crate) fn copied_tables(&mut self) -> Result<Vec<String>, DbError> {
        let mut tables = self.tables()?;
        tables.retain(|table| table != TABLE);
        Ok(tables)
    }

    /// The columns of a table in their order, without those computed from others.
    pub(crate) fn columns(&mut self, table: &str) -> Result<Vec<Column>, DbError> {
        let sql = match self.engine() {
            Engine::Sqlite => "SELECT name, pk, upper(type) = 'TEXT' FROM pragma_table_info($1) ORDER BY cid",
            Engine::Postgres => {
                "SELECT attname,
                    CAST(COALESCE(array_position(CAST(indkey AS SMALLINT[]), attnum) + 1, 0) AS BIGINT),
                    atttypid = CAST('text' AS regtype)
                 FROM pg_attribute
                 LEFT JOIN pg_index ON indrelid = attrelid AND indisprimary
                 WHERE attrelid = CAST(quote_ident($1) AS regclass)
                 AND attnum > 0 AND NOT attisdropped AND attgenerated = ''
                 ORDER BY attnum"
            }
        };
        self.query(sql, params![table], |row| {
            Ok(Column { name: row.text(0)?, key: row.integer(1)?, is_text: row.boolean(2)? })
        })
    }
}

/// A column as far as a copy needs to know it.
pub(crate) struct Column {
    pub(crate) name: String,
    /// Its place in the primary key, from 1; 0 if it is not part of it.
    key: i64,
    is_text: bool,
}

/// By primary key, texts by their bytes, so that the order is the same everywhere.
fn order(columns: &[Column], engine: Engine) -> String {
    let mut keys: Vec<&Column> = columns.iter().filter(|column| column.key > 0).collect();
    if keys.is_empty() {
        keys = columns.iter().collect();
    }
    keys.sort_by_key(|column| column.key);
    let keys: Vec<String> = keys
        .iter()
        .map(|column| {
            let bytes = match engine {
                Engine::Sqlite => "BINARY",
                Engine::Postgres => "\"C\"",
            };
            match column.is_text {
                true => format!("{} COLLATE {bytes} NULLS FIRST", quoted(&column.name)),
                false => format!("{} NULLS FIRST", quoted(&column.name)),
            }
        })
        .collect();
    format!(" ORDER BY {}", keys.join(", "))
}

/// Lines on their way out, and their checksum.
struct Lines<'a, W> {
    out: &'a mut W,
    hash: Sha256,
}

impl<W: Write> Lines<'_, W> {
    fn line(&mut self, value: &impl Serialize) -> Result<(), DbError> {
        let mut text = serde_json::to_vec(value).map_err(|error| DbError::Io(error.into()))?;
        text.push(b'\n');
        self.hash.update(&text);
        Ok(self.out.write_all(&text)?)
    }
}

fn to_json(value: Value) -> Json {
    match value {
        Value::Null => Json::Null,
        Value::Integer(number) => number.into(),
        Value::Text(text) => text.into(),
        // As text, because JSON has no infinity.
        Value::Real(number) => json!({ "real": number.to_string() }),
        Value::Blob(bytes) => json!({ "blob": BASE64.encode(bytes) }),
    }
}

/// The value that [`to_json`] wrote; none if it is something else.
pub(crate) fn from_json(json: Json) -> Option<Value> {
    Some(match json {
        Json::Null => Value::Null,
        Json::Number(number) => Value::Integer(number.as_i64()?),
        Json::String(text) => Value::Text(text),
        Json::Object(object) => match object.iter().next()? {
            (kind, Json::String(text)) if kind == "real" => Value::Real(text.parse().ok()?),
            (kind, Json::String(text)) if kind == "blob" => Value::Blob(BASE64.decode(text).ok()?),
            _ => return None,
        },
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::{from_json, to_json};
    use crate::Value;

    #[test]
    fn values_survive() {
        for value in [
            Value::Null,
            Value::Integer(i64::MIN),
            Value::Real(0.1),
            Value::Real(f64::INFINITY),
            Value::Real(1e300),
            Value::Text("æ\n\"".into()),
            Value::Blob(vec![0, 255]),
        ] {
            assert_eq!(from_json(to_json(value.clone())), Some(value));
        }
        assert_eq!(from_json(serde_json::json!({"blob": "?"})), None);
        assert_eq!(from_json(serde_json::json!(true)), None);
    }
}
