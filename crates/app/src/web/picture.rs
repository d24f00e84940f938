//! Pictures as files to download.

use axum::http::header;
use axum::response::{IntoResponse, Response};
use samspil_core::Id;
use samspil_documents::pictures::{Drawn, Scene};

use super::Ctx;
use crate::features::programmes::Loaded;

/// The picture as a file called `name`.
pub fn file(picture: &Drawn, name: &str) -> Response {
    let headers = [
        (header::CONTENT_TYPE, "image/svg+xml; charset=utf-8".to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}.svg\"")),
    ];
    (headers, picture.file()).into_response()
}

/// The programme as the asker sees it drawn.
pub fn scene<'a>(ctx: &Ctx, loaded: &'a Loaded, name: &'a dyn Fn(&Id) -> String) -> Scene<'a> {
    Scene { plan: &loaded.plan, words: ctx.words, today: Some(ctx.viewer.today), name }
}
