//! Calendar files in memory, so that what many ask for is written once.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use axum::body::Bytes;

/// The most octets that are kept, of all files together.
const ROOM: usize = 16 * 1024 * 1024;

/// Calendar files by their tags. A tag names all that a file is made of, so a
/// file never grows old; those not asked for longest make room.
#[derive(Default)]
pub struct Kept(Mutex<Files>);

#[derive(Default)]
struct Files {
    asked: u64,
    octets: usize,
    files: HashMap<String, (u64, Bytes)>,
}

impl Kept {
    pub(super) fn get(&self, tag: &str) -> Option<Bytes> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).get(tag)
    }

    pub(super) fn put(&self, tag: &str, file: &Bytes) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).put(tag, file, ROOM);
    }
}

impl Files {
    fn get(&mut self, tag: &str) -> Option<Bytes> {
        self.asked += 1;
        let (asked, file) = self.files.get_mut(tag)?;
        *asked = self.asked;
        Some(file.clone())
    }

    fn put(&mut self, tag: &str, file: &Bytes, room: usize) {
        if file.len() > room {
            return;
        }
        self.asked += 1;
        self.octets += file.len();
        if let Some((_, before)) = self.files.insert(tag.to_owned(), (self.asked, file.clone())) {
            self.octets -= before.len();
        }
        while self.octets > room {
            let oldest = self.files.iter().min_by_key(|(_, (asked, _))| *asked);
            let Some(tag) = oldest.map(|(tag, _)| tag.clone()) else { return };
            self.octets -= self.files.remove(&tag).map_or(0, |(_, file)| file.len());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_asked_for_longest_ago_makes_room() {
        let file = |size: usize| Bytes::from(vec![b'x'; size]);
        let mut files = Files::default();
        for tag in ["a", "b"] {
            files.put(tag, &file(4), 10);
        }
        files.put("a", &file(5), 10);
        assert_eq!(files.octets, 9);
        assert_eq!(files.get("b"), Some(file(4)));
        files.put("c", &file(6), 10);
        assert_eq!((files.get("a"), files.get("b"), files.get("c")), (None, Some(file(4)), Some(file(6))));
        files.put("large", &file(11), 10);
        assert_eq!((files.get("large"), files.octets), (None, 10));
    }
}
