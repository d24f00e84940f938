//! The PostgreSQL half: opening, statements, rows.

use std::collections::HashMap;
use std::error::Error;

use postgres::error::SqlState;
use postgres::types::private::BytesMut;
use postgres::types::{IsNull, ToSql, Type};
use postgres::{Client, Config, NoTls, Statement};

use crate::error::is_stale_plan;
use crate::row::{Columns, Row};
use crate::{DbError, Value};

/// Prepared statements kept per connection; beyond that all are dropped and prepared anew.
const STATEMENTS: usize = 512;

/// A connection with its prepared statements.
pub(crate) struct Connection {
    client: Client,
    /// One text can be prepared several times, for parameters of different types.
    prepared: HashMap<String, Vec<Statement>>,
    count: usize,
}

impl Connection {
    pub(crate) fn open(config: &Config) -> Result<Self, DbError> {
        let mut client = config.connect(NoTls)?;
        let encoding: String = client.query_one("SHOW server_encoding", &[])?.try_get(0)?;
        if encoding != "UTF8" {
            return Err(DbError::Invalid(format!(
                "the database's encoding is {encoding}; create it with ENCODING 'UTF8'"
            )));
        }
        Ok(Self {
            client,
            prepared: HashMap::new(),
            count: 0,
        })
    }

    pub(crate) fn is_closed(&self) -> bool {
        self.client.is_closed()
    }

    /// Runs statements without parameters, separated by semicolons.
    pub(crate) fn batch(&mut self, sql: &str) -> Result<(), DbError> {
        Ok(self.client.batch_execute(sql)?)
    }

    pub(crate) fn execute(&mut self, sql: &str, params: &[Value]) -> Result<usize, DbError> {
        let statement = self.prepare(sql, params)?;
        let params = references(params);
        let result = self.client.execute(&statement, &params);
        let changed = self.forget_stale(result)?;
        Ok(usize::try_from(changed).unwrap_or(usize::MAX))
    }

    pub(crate) fn query(
        &mut self,
        sql: &str,
        params: &[Value],
        visit: &mut dyn FnMut(&Row<'_>) -> Result<(), DbError>,
    ) -> Result<(), DbError> {
        let statement = self.prepare(sql, params)?;
        let params = references(params);
        let result = self.client.query(&statement, &params);
        let rows = self.forget_stale(result)?;
        rows.iter()
            .try_for_each(|row| visit(&Row(Columns::Postgres(row))))
    }

    /// Reads a large answer in portions, so that it is never in memory as a whole.
    pub(crate) fn stream(
        &mut self,
        sql: &str,
        visit: &mut dyn FnMut(&Row<'_>) -> Result<(), DbError>,
    ) -> Result<(), DbError> {
        self.batch(&format!("DECLARE portions NO SCROLL CURSOR FOR {sql}"))?;
        loop {
            let rows = self.client.query("FETCH FORWARD 500 FROM portions", &[])?;
            if rows.is_empty() {
                break;
            }
            for row in &rows {
                visit(&Row(Columns::Postgres(row)))?;
            }
        }
        self.batch("CLOSE portions")
    }

    /// The prepared statement for these parameters, from the cache if their types fit.
    fn prepare(&mut self, sql: &str, params: &[Value]) -> Result<Statement, DbError> {
        let cached = self.prepared.get(sql).map_or(&[][..], Vec::as_slice);
        if let Some(statement) = cached.iter().find(|statement| fits(statement, params)) {
            return Ok(statement.clone());
        }
        if self.count >= STATEMENTS {
            self.forget();
        }
        let statement = self.prepare_new(sql, params)?;
        let wanted = statement.params().len();
        if wanted != params.len() {
            return Err(crate::tx::wrong_count(wanted, params.len()));
        }
        self.count += 1;
        self.prepared
            .entry(sql.to_owned())
            .or_default()
            .push(statement.clone());
        Ok(statement)
    }

    /// Prepares with the types of the values. The server infers the type of a null from its place;
    /// where the place says nothing (`$1 IS NULL`), any type will do.
    fn prepare_new(&mut self, sql: &str, params: &[Value]) -> Result<Statement, DbError> {
        let types: Vec<Type> = params.iter().map(type_of).collect();
        if !types.contains(&Type::UNKNOWN) {
            return Ok(self.client.prepare_typed(sql, &types)?);
        }
        self.batch("SAVEPOINT untyped")?;
        match self.client.prepare_typed(sql, &types) {
            Err(error) if error.code() == Some(&SqlState::INDETERMINATE_DATATYPE) => {
                self.batch("ROLLBACK TO untyped; RELEASE untyped")?;
                let text = |kind| {
                    if kind == Type::UNKNOWN {
                        Type::TEXT
                    } else {
                        kind
                    }
                };
                let types: Vec<Type> = types.into_iter().map(text).collect();
                Ok(self.client.prepare_typed(sql, &types)?)
            }
            Err(error) => Err(error.into()),
            Ok(statement) => {
                self.batch("RELEASE untyped")?;
                Ok(statement)
            }
        }
    }

    /// After another server changed a table, its statements are prepared again next time.
    fn forget_stale<T>(&mut self, result: Result<T, postgres::Error>) -> Result<T, DbError> {
        if result.as_ref().is_err_and(is_stale_plan) {
            self.forget();
        }
        Ok(result?)
    }

    fn forget(&mut self) {
        self.prepared.clear();
        self.count = 0;
    }
}

fn fits(statement: &Statement, params: &[Value]) -> bool {
    let types = statement.params();
    types.len() == params.len()
        && params
            .iter()
            .zip(types)
            .all(|(value, kind)| *value == Value::Null || type_of(value) == *kind)
}

fn type_of(value: &Value) -> Type {
    match value {
        Value::Null => Type::UNKNOWN,
        Value::Integer(_) => Type::INT8,
        Value::Real(_) => Type::FLOAT8,
        Value::Text(_) => Type::TEXT,
        Value::Blob(_) => Type::BYTEA,
    }
}

fn references(params: &[Value]) -> Vec<&(dyn ToSql + Sync)> {
    params
        .iter()
        .map(|value| value as &(dyn ToSql + Sync))
        .collect()
}

impl ToSql for Value {
    fn to_sql(&self, _: &Type, out: &mut BytesMut) -> Result<IsNull, Box<dyn Error + Sync + Send>> {
        match self {
            Self::Null => Ok(IsNull::Yes),
            Self::Integer(number) => number.to_sql(&Type::INT8, out),
            Self::Real(number) => number.to_sql(&Type::FLOAT8, out),
            Self::Text(text) => text.to_sql(&Type::TEXT, out),
            Self::Blob(bytes) => bytes.to_sql(&Type::BYTEA, out),
        }
    }

    /// Statements are only used for parameters that fit.
    fn accepts(_: &Type) -> bool {
        true
    }

    postgres::types::to_sql_checked!();
}
