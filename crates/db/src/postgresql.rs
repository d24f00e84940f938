//! The PostgreSQL half: opening, statements, rows.

use std::collections::HashMap;
use std::error::Error;
use std::time::Duration;

use postgres::error::SqlState;
use postgres::types::private::BytesMut;
use postgres::types::{IsNull, ToSql, Type};
use postgres::{Client, Config, NoTls, Statement};

use crate::error::is_stale_plan;
use crate::row::{Columns, Row};
use crate::sql::{numbered, parameter};
use crate::{DbError, Value};

/// Prepared statements kept per connection; beyond that all are dropped and prepared anew.
const STATEMENTS: usize = 512;

/// How long to wait for a server that does not answer.
const CONNECTING: Duration = Duration::from_secs(10);

/// How long a connection may be silent before it is asked whether it is still there.
const SILENCE: Duration = Duration::from_secs(60);

/// What no statement and no transaction may take longer than.
const LIMITS: [(&str, &str); 3] =
    [("lock_timeout", "20s"), ("statement_timeout", "60s"), ("idle_in_transaction_session_timeout", "300s")];

/// The address with limits to waiting; what it says itself stays.
fn patient(config: &Config) -> Config {
    let mut config = config.clone();
    if config.get_connect_timeout().is_none() {
        config.connect_timeout(CONNECTING);
    }
    if config.get_tcp_user_timeout().is_none() {
        config.tcp_user_timeout(SILENCE);
    }
    if config.get_keepalives_idle() > SILENCE {
        config.keepalives_idle(SILENCE);
    }
    config
}

/// Statements that set the limits which the address does not set by `options`.
fn limits(config: &Config) -> String {
    let own = config.get_options().unwrap_or_default();
    let missing = LIMITS.iter().filter(|(name, _)| !own.contains(name));
    missing.map(|(name, value)| format!("SET {name} = '{value}';")).collect()
}

/// A connection with its prepared statements.
pub(crate) struct Connection {
    client: Client,
    /// One text can be prepared several times, for parameters of different types.
    prepared: HashMap<String, Vec<Statement>>,
    count: usize,
}

impl Connection {
    pub(crate) fn open(config: &Config) -> Result<Self, DbError> {
        let mut client = patient(config).connect(NoTls)?;
        client.batch_execute(&limits(config))?;
        let encoding: String = client.query_one("SHOW server_encoding", &[])?.try_get(0)?;
        if encoding != "UTF8" {
            return Err(DbError::Invalid(format!(
                "the database's encoding is {encoding}; create it with ENCODING 'UTF8'"
            )));
        }
        Ok(Self { client, prepared: HashMap::new(), count: 0 })
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
        rows.iter().try_for_each(|row| visit(&Row(Columns::Postgres(row))))
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
        let (_, wanted) = numbered(sql);
        if wanted != params.len() {
            return Err(crate::tx::wrong_count(wanted, params.len()));
        }
        let statement = self.prepare_new(sql, params)?;
        self.count += 1;
        self.prepared.entry(sql.to_owned()).or_default().push(statement.clone());
        Ok(statement)
    }

    /// Prepares with the types of the values. A null has none: the server infers it.
    fn prepare_new(&mut self, sql: &str, params: &[Value]) -> Result<Statement, DbError> {
        let types: Vec<Type> = params.iter().map(type_of).collect();
        if types.contains(&Type::UNKNOWN) {
            self.prepare_inferring(sql, types)
        } else {
            Ok(self.client.prepare_typed(sql, &types)?)
        }
    }

    /// Where the place of a null says nothing, as in `$1 IS NULL`, types are tried in turn until
    /// the statement makes sense. The savepoint keeps a failed try from ending the transaction.
    fn prepare_inferring(&mut self, sql: &str, mut types: Vec<Type>) -> Result<Statement, DbError> {
        let mut guess = None;
        loop {
            self.batch("SAVEPOINT inferring")?;
            let error = match self.client.prepare_typed(sql, &types) {
                Ok(statement) => {
                    self.batch("RELEASE inferring")?;
                    return Ok(statement);
                }
                Err(error) => error,
            };
            let unknown =
                unclear_parameter(&error).filter(|parameter| types.get(*parameter) == Some(&Type::UNKNOWN));
            let (parameter, try_next) = match (unknown, guess) {
                // The server gets here only when all guesses so far made sense.
                (Some(parameter), _) => (parameter, 0),
                (None, Some((parameter, tried))) => (parameter, tried + 1),
                (None, None) => return Err(error.into()),
            };
            let Some(kind) = GUESSES.get(try_next) else {
                return Err(error.into());
            };
            types[parameter] = kind.clone();
            guess = Some((parameter, try_next));
            self.batch("ROLLBACK TO inferring; RELEASE inferring")?;
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

/// The types a null can have, the likeliest first.
const GUESSES: [Type; 4] = [Type::TEXT, Type::INT8, Type::FLOAT8, Type::BYTEA];

/// The parameter, from 0, whose type the server asks for. It names it in every language as `$1`.
fn unclear_parameter(error: &postgres::Error) -> Option<usize> {
    let db = error.as_db_error()?;
    let unclear = [SqlState::INDETERMINATE_DATATYPE, SqlState::AMBIGUOUS_PARAMETER];
    if !unclear.contains(db.code()) {
        return None;
    }
    let at = db.message().find('$')?;
    parameter(&db.message()[at..])?.checked_sub(1)
}

fn fits(statement: &Statement, params: &[Value]) -> bool {
    let types = statement.params();
    types.len() == params.len()
        && params.iter().zip(types).all(|(value, kind)| *value == Value::Null || type_of(value) == *kind)
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
    params.iter().map(|value| value as &(dyn ToSql + Sync)).collect()
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
