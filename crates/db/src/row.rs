//! A row of an answer, read by column index from 0.

use std::fmt::Display;
use std::str::FromStr;

use postgres::types::Type;
use rusqlite::types::ValueRef;

use crate::{DbError, Value};

/// One row; its columns are counted from 0.
///
/// Every getter fails with [`DbError::Invalid`] if the column does not exist or holds another kind
/// of value. Only the `opt_…` getters accept a null.
pub struct Row<'a>(pub(crate) Columns<'a>);

pub(crate) enum Columns<'a> {
    Sqlite(&'a rusqlite::Row<'a>),
    Postgres(&'a postgres::Row),
}

impl Row<'_> {
    /// The number of columns.
    #[must_use]
    #[expect(clippy::len_without_is_empty, reason = "a row without columns is no row")]
    pub fn len(&self) -> usize {
        match &self.0 {
            Columns::Sqlite(row) => row.as_ref().column_count(),
            Columns::Postgres(row) => row.len(),
        }
    }

    /// The value of a column, whatever it is. Booleans, which only PostgreSQL has, are 0 and 1.
    pub fn value(&self, column: usize) -> Result<Value, DbError> {
        match &self.0 {
            Columns::Sqlite(row) => match row.get_ref(column) {
                Ok(value) => sqlite_value(value),
                Err(error) => Err(DbError::Invalid(format!("column {column}: {error}"))),
            },
            Columns::Postgres(row) => postgres_value(row, column),
        }
    }

    /// A text.
    pub fn text(&self, column: usize) -> Result<String, DbError> {
        self.opt_text(column)?.ok_or_else(|| null(column))
    }

    /// A text or null.
    pub fn opt_text(&self, column: usize) -> Result<Option<String>, DbError> {
        match self.value(column)? {
            Value::Null => Ok(None),
            Value::Text(text) => Ok(Some(text)),
            other => Err(wrong(column, "a text", &other)),
        }
    }

    /// A whole number.
    pub fn integer(&self, column: usize) -> Result<i64, DbError> {
        self.opt_integer(column)?.ok_or_else(|| null(column))
    }

    /// A whole number or null.
    pub fn opt_integer(&self, column: usize) -> Result<Option<i64>, DbError> {
        match self.value(column)? {
            Value::Null => Ok(None),
            Value::Integer(number) => Ok(Some(number)),
            other => Err(wrong(column, "an integer", &other)),
        }
    }

    /// Bytes.
    pub fn blob(&self, column: usize) -> Result<Vec<u8>, DbError> {
        match self.value(column)? {
            Value::Blob(bytes) => Ok(bytes),
            Value::Null => Err(null(column)),
            other => Err(wrong(column, "bytes", &other)),
        }
    }

    /// A condition: the integers 0 and 1, or the outcome of a comparison.
    pub fn boolean(&self, column: usize) -> Result<bool, DbError> {
        self.opt_boolean(column)?.ok_or_else(|| null(column))
    }

    /// A condition or null.
    pub fn opt_boolean(&self, column: usize) -> Result<Option<bool>, DbError> {
        match self.opt_integer(column)? {
            None => Ok(None),
            Some(0) => Ok(Some(false)),
            Some(1) => Ok(Some(true)),
            Some(other) => Err(wrong(column, "a boolean", &Value::Integer(other))),
        }
    }

    /// A text read as a value of the program: an id, a date, a word of an enumeration.
    pub fn parsed<T: FromStr<Err: Display>>(&self, column: usize) -> Result<T, DbError> {
        self.opt_parsed(column)?.ok_or_else(|| null(column))
    }

    /// As [`Row::parsed`], or null.
    pub fn opt_parsed<T: FromStr<Err: Display>>(&self, column: usize) -> Result<Option<T>, DbError> {
        self.opt_text(column)?
            .map(|text| text.parse().map_err(|error| DbError::Invalid(format!("column {column}: {error}"))))
            .transpose()
    }
}

fn null(column: usize) -> DbError {
    DbError::Invalid(format!("column {column} is null"))
}

/// Says the kind only: the value may be confidential.
fn wrong(column: usize, wanted: &str, found: &Value) -> DbError {
    let found = match found {
        Value::Null => "null",
        Value::Integer(_) => "another integer",
        Value::Real(_) => "a real",
        Value::Text(_) => "a text",
        Value::Blob(_) => "a blob",
    };
    DbError::Invalid(format!("column {column} is {found}, not {wanted}"))
}

fn sqlite_value(value: ValueRef<'_>) -> Result<Value, DbError> {
    Ok(match value {
        ValueRef::Null => Value::Null,
        ValueRef::Integer(number) => Value::Integer(number),
        ValueRef::Real(number) => Value::Real(number),
        ValueRef::Text(bytes) => {
            Value::Text(String::from_utf8(bytes.to_vec()).map_err(|error| DbError::Other(Box::new(error)))?)
        }
        ValueRef::Blob(bytes) => Value::Blob(bytes.to_vec()),
    })
}

fn postgres_value(row: &postgres::Row, column: usize) -> Result<Value, DbError> {
    let Some(described) = row.columns().get(column) else {
        return Err(DbError::Invalid(format!("column {column} does not exist")));
    };
    let value = match *described.type_() {
        Type::INT8 => row.try_get::<_, Option<i64>>(column)?.into(),
        Type::TEXT | Type::VARCHAR | Type::BPCHAR | Type::NAME | Type::UNKNOWN => {
            row.try_get::<_, Option<String>>(column)?.into()
        }
        Type::BOOL => row.try_get::<_, Option<bool>>(column)?.into(),
        Type::FLOAT8 => row.try_get::<_, Option<f64>>(column)?.into(),
        Type::BYTEA => row.try_get::<_, Option<Vec<u8>>>(column)?.into(),
        Type::INT4 => row.try_get::<_, Option<i32>>(column)?.into(),
        Type::INT2 => row.try_get::<_, Option<i16>>(column)?.into(),
        Type::FLOAT4 => row.try_get::<_, Option<f32>>(column)?.map(f64::from).into(),
        ref other => {
            return Err(DbError::Invalid(format!(
                "column {column} is of type {other}; write CAST(… AS BIGINT), DOUBLE PRECISION or TEXT"
            )));
        }
    };
    Ok(value)
}
