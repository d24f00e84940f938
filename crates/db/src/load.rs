//! Reading a portable copy back.

use std::io::BufRead;

use serde::de::DeserializeOwned;
use serde_json::Value as Json;
use sha2::{Digest, Sha256};

use crate::copy::{End, EndLine, FORMAT, Header, TableLine, VERSION, from_json};
use crate::migrate::{check_applied, hex};
use crate::sql::{Engine, quoted};
use crate::{Db, DbError, Migration, Tx, Value, params};

/// Rows handed to the database at once.
const ROWS: usize = 500;

impl Db {
    /// Reads a copy written by [`Db::dump`], of either engine, into a database without any table,
    /// which is then at the migration the copy was made at; [`Db::migrate`] takes it further.
    ///
    /// It is one transaction: if anything is wrong the database stays empty.
    ///
    /// # Errors
    /// [`DbError::NotEmpty`]; [`DbError::BadCopy`] if the copy is truncated or changed;
    /// [`DbError::NewerDatabase`] or [`DbError::ChecksumChanged`] if its migrations are not those
    /// of this program; [`DbError::ForeignKey`] if its rows do not fit together.
    pub fn load(&self, copy: &mut impl BufRead, migrations: &[Migration]) -> Result<(), DbError> {
        self.write(|tx| tx.load(&mut Reader::new(copy), migrations))?;
        self.forget_connections();
        Ok(())
    }
}

impl Tx {
    fn load(
        &mut self,
        reader: &mut Reader<'_, impl BufRead>,
        migrations: &[Migration],
    ) -> Result<(), DbError> {
        if let Some(table) = self.tables()?.into_iter().next() {
            return Err(DbError::NotEmpty { table });
        }
        self.load_schema(reader, migrations)?;
        let references = self.suspend_references()?;
        let expected = self.copied_tables()?;
        for table in &expected {
            // Rows that migrations brought are in the copy, as they have become since.
            self.batch(&format!("DELETE FROM {}", quoted(table)))?;
        }
        let loaded = self.load_tables(reader)?;
        if loaded != expected {
            return Err(reader.bad("the tables are not those of the migrations"));
        }
        self.restore_references(&references)?;
        self.restart_numbers(&expected)
    }

    /// Checks the first line and applies the migrations it names.
    fn load_schema(
        &mut self,
        reader: &mut Reader<'_, impl BufRead>,
        migrations: &[Migration],
    ) -> Result<(), DbError> {
        let line = reader.line()?;
        let header: Header = reader.parse(line)?;
        if header.format != FORMAT || header.version != VERSION {
            return Err(reader.bad("this is not a copy this program can read"));
        }
        check_applied(&header.migrations, migrations)?;
        self.prepare_migrating()?;
        let known = migrations.iter().take(header.migrations.len());
        known.into_iter().try_for_each(|migration| self.apply(migration))
    }

    /// Reads tables up to the last line, and returns their names.
    fn load_tables(&mut self, reader: &mut Reader<'_, impl BufRead>) -> Result<Vec<String>, DbError> {
        let mut tables = Vec::new();
        let mut line = reader.line()?;
        while line.get("end").is_none() {
            let TableLine { table, columns } = reader.parse(line)?;
            self.check_columns(reader, &table, &columns)?;
            line = self.load_rows(reader, &table, &columns)?;
            tables.push(table);
        }
        reader.finish(line, tables.len())?;
        Ok(tables)
    }

    fn check_columns(
        &mut self,
        reader: &Reader<'_, impl BufRead>,
        table: &str,
        columns: &[String],
    ) -> Result<(), DbError> {
        if !self.copied_tables()?.iter().any(|known| known == table) {
            return Err(reader.bad("the table is not one of the migrations"));
        }
        let known = self.columns(table)?;
        if !known.iter().map(|column| &column.name).eq(columns) {
            return Err(reader.bad("the columns are not those of the migrations"));
        }
        Ok(())
    }

    /// Reads rows up to the next line that is not one, and returns that.
    fn load_rows(
        &mut self,
        reader: &mut Reader<'_, impl BufRead>,
        table: &str,
        columns: &[String],
    ) -> Result<Json, DbError> {
        let columns: Vec<&str> = columns.iter().map(String::as_str).collect();
        let mut rows = Vec::new();
        loop {
            match reader.line()? {
                Json::Array(values) => rows.push(reader.row(values, columns.len())?),
                other => {
                    self.insert_many(table, &columns, rows)?;
                    return Ok(other);
                }
            }
            if rows.len() == ROWS {
                self.insert_many(table, &columns, std::mem::take(&mut rows))?;
            }
        }
    }

    /// Rows come table by table, so references are checked when all are there. Returns the
    /// statements that bring the constraints back.
    fn suspend_references(&mut self) -> Result<Vec<String>, DbError> {
        if self.engine() == Engine::Sqlite {
            self.batch("PRAGMA defer_foreign_keys = ON")?;
            return Ok(Vec::new());
        }
        let references = self.query(
            "SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', CAST(conrelid AS regclass), conname),
                format('ALTER TABLE %s ADD CONSTRAINT %I %s', CAST(conrelid AS regclass), conname,
                    pg_get_constraintdef(oid))
             FROM pg_constraint WHERE contype = 'f' AND conparentid = 0
             AND connamespace = CAST(current_schema() AS regnamespace)
             ORDER BY conrelid, conname",
            params![],
            |row| Ok((row.text(0)?, row.text(1)?)),
        )?;
        let mut restore = Vec::new();
        for (drop, add) in references {
            self.batch(&drop)?;
            restore.push(add);
        }
        Ok(restore)
    }

    fn restore_references(&mut self, references: &[String]) -> Result<(), DbError> {
        references.iter().try_for_each(|add| self.batch(add))
    }

    /// PostgreSQL's numbering does not notice rows that came with their numbers.
    fn restart_numbers(&mut self, tables: &[String]) -> Result<(), DbError> {
        if self.engine() == Engine::Sqlite {
            return Ok(());
        }
        for table in tables {
            let numbered = self.query(
                "SELECT attname FROM pg_attribute WHERE attidentity <> ''
                 AND attrelid = CAST(quote_ident($1) AS regclass)",
                params![table],
                |row| row.text(0),
            )?;
            for column in numbered {
                let sql = format!(
                    "SELECT setval(pg_get_serial_sequence(quote_ident($1), $2), max({})) FROM {}",
                    quoted(&column),
                    quoted(table)
                );
                self.query(&sql, params![table, column], |_| Ok(()))?;
            }
        }
        Ok(())
    }
}

/// Lines on their way in, and their checksum.
struct Reader<'a, R> {
    copy: &'a mut R,
    hash: Sha256,
    /// The checksum of the lines before the current one.
    before: Sha256,
    number: u64,
    rows: u64,
}

impl<'a, R: BufRead> Reader<'a, R> {
    fn new(copy: &'a mut R) -> Self {
        Self { copy, hash: Sha256::new(), before: Sha256::new(), number: 0, rows: 0 }
    }

    fn line(&mut self) -> Result<Json, DbError> {
        let mut text = Vec::new();
        self.copy.read_until(b'\n', &mut text)?;
        self.number += 1;
        if text.last() != Some(&b'\n') {
            return Err(self.bad("the copy is truncated"));
        }
        self.before.clone_from(&self.hash);
        self.hash.update(&text);
        serde_json::from_slice(&text).map_err(|error| self.bad(&error.to_string()))
    }

    fn parse<T: DeserializeOwned>(&self, line: Json) -> Result<T, DbError> {
        serde_json::from_value(line).map_err(|error| self.bad(&error.to_string()))
    }

    fn row(&mut self, values: Vec<Json>, width: usize) -> Result<Vec<Value>, DbError> {
        self.rows += 1;
        let row: Option<Vec<Value>> = values.into_iter().map(from_json).collect();
        row.filter(|row| row.len() == width).ok_or_else(|| self.bad("this is not a row of the table"))
    }

    /// Checks the last line against what was read, and that it is the last.
    fn finish(&mut self, line: Json, tables: usize) -> Result<(), DbError> {
        let EndLine { end } = self.parse(line)?;
        let read =
            End { tables: tables as u64, rows: self.rows, sha256: hex(&self.before.clone().finalize()) };
        if end != read {
            return Err(self.bad("the copy has been changed: its checksum is another"));
        }
        if !self.copy.fill_buf()?.is_empty() {
            return Err(self.bad("there is more after the end"));
        }
        Ok(())
    }

    fn bad(&self, reason: &str) -> DbError {
        DbError::BadCopy { line: self.number, reason: reason.to_owned() }
    }
}
