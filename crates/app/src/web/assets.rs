//! Style, script and font, embedded in the binary.

use axum::Router;
use axum::extract::Path;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use rust_embed::RustEmbed;

#[derive(RustEmbed)]
#[folder = "assets"]
#[exclude = "*.md"]
#[exclude = "*.sh"]
#[exclude = "*.lock"]
struct Assets;

pub(super) fn router<S: Clone + Send + Sync + 'static>() -> Router<S> {
    Router::new().route("/{version}/{*path}", get(asset))
}

/// The part of an asset's address that changes when any asset does.
pub(super) fn version() -> &'static str {
    static VERSION: std::sync::LazyLock<String> = std::sync::LazyLock::new(|| {
        use sha2::{Digest, Sha256};
        let mut hash = Sha256::new();
        let mut names: Vec<_> = Assets::iter().collect();
        names.sort();
        for file in names.iter().filter_map(|name| Assets::get(name)) {
            hash.update(file.metadata.sha256_hash());
        }
        hash.finalize().iter().take(6).map(|byte| format!("{byte:02x}")).collect()
    });
    &VERSION
}

async fn asset(Path((_, path)): Path<(String, String)>) -> Response {
    let Some(file) = Assets::get(&path) else { return StatusCode::NOT_FOUND.into_response() };
    let headers = [
        (header::CONTENT_TYPE, file.metadata.mimetype().to_owned()),
        (header::CACHE_CONTROL, "public, max-age=31536000, immutable".to_owned()),
    ];
    (headers, file.data).into_response()
}
