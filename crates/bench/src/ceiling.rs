//! The ceiling: axum, SQLite and compiled templates, nothing else. No
//! sessions, no permissions, no languages: a page cannot cost less.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use axum::{Json, Router};
use maud::{DOCTYPE, Markup, html};
use rusqlite::{Connection, params};
use serde::{Deserialize, Serialize};

use crate::Fault;

/// The database and its idle connections.
struct Rows {
    file: PathBuf,
    idle: Mutex<Vec<Connection>>,
}

impl Rows {
    fn with<T>(&self, work: impl FnOnce(&Connection) -> rusqlite::Result<T>) -> rusqlite::Result<T> {
        let idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner).pop();
        let connection = idle.map_or_else(|| Connection::open(&self.file), Ok)?;
        let found = work(&connection);
        self.idle.lock().unwrap_or_else(PoisonError::into_inner).push(connection);
        found
    }
}

#[derive(Serialize)]
struct Item {
    id: i64,
    title: String,
    state: String,
    text: String,
}

/// How many rows, and how many characters of text in each.
#[derive(Deserialize)]
struct Shape {
    rows: usize,
    text: usize,
}

impl Shape {
    fn table(&self) -> String {
        format!("item_{}_{}", self.rows, self.text)
    }
}

/// Serves until it is ended; says on standard output where.
pub fn run(folder: &Path) -> Result<(), Fault> {
    let rows = Arc::new(Rows { file: folder.join("ceiling.sqlite"), idle: Mutex::default() });
    rows.with(|connection| connection.pragma_update(None, "journal_mode", "wal"))?;
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    runtime.block_on(async {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await?;
        crate::report::say(&listener.local_addr()?.port().to_string());
        let router = Router::new()
            .route("/make", get(make))
            .route("/page", get(page))
            .route("/json", get(json))
            .with_state(rows);
        axum::serve(listener, router).await?;
        Ok(())
    })
}

/// Fills a table.
async fn make(State(rows): State<Arc<Rows>>, Query(shape): Query<Shape>) -> Result<(), StatusCode> {
    rows.with(|connection| {
        let table = shape.table();
        connection.execute_batch(&format!(
            "BEGIN; CREATE TABLE IF NOT EXISTS {table} (id INTEGER PRIMARY KEY, title TEXT, state TEXT, text TEXT); DELETE FROM {table};"
        ))?;
        let text: String = "læring på tværs & i hverdagen ".chars().cycle().take(shape.text).collect();
        for at in 0..shape.rows {
            connection.execute(
                &format!("INSERT INTO {table} (title, state, text) VALUES (?1, 'planned', ?2)"),
                params![format!("Netværksmøde {at}"), text],
            )?;
        }
        connection.execute_batch("COMMIT")
    })
    .map_err(|_| StatusCode::INTERNAL_SERVER_ERROR)
}

async fn read(rows: Arc<Rows>, shape: Shape) -> Result<Vec<Item>, StatusCode> {
    let read = move || {
        rows.with(|connection| {
            let sql = format!("SELECT id, title, state, text FROM {} ORDER BY id", shape.table());
            let mut statement = connection.prepare_cached(&sql)?;
            let items = statement.query_map([], |row| {
                Ok(Item { id: row.get(0)?, title: row.get(1)?, state: row.get(2)?, text: row.get(3)? })
            })?;
            items.collect::<rusqlite::Result<Vec<_>>>()
        })
    };
    let found = tokio::task::spawn_blocking(read).await.map_err(|_| StatusCode::INTERNAL_SERVER_ERROR)?;
    found.map_err(|_| StatusCode::INTERNAL_SERVER_ERROR)
}

async fn json(
    State(rows): State<Arc<Rows>>,
    Query(shape): Query<Shape>,
) -> Result<Json<Vec<Item>>, StatusCode> {
    read(rows, shape).await.map(Json)
}

async fn page(State(rows): State<Arc<Rows>>, Query(shape): Query<Shape>) -> Result<Response, StatusCode> {
    Ok(markup(&read(rows, shape).await?).into_response())
}

fn markup(items: &[Item]) -> Markup {
    html! {
        (DOCTYPE)
        html lang="da" {
            head { title { "Samspil" } }
            body { main { h1 { "Samspil" } ul {
                @for item in items {
                    li id=(item.id) { a href={ "/items/" (item.id) } { (item.title) } span { (item.state) } p { (item.text) } }
                }
            } } }
        }
    }
}
