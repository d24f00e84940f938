//! Parameters, and values read without knowing their type.

/// One value of a row, in the five kinds both engines share.
///
/// On PostgreSQL an integer is bound as `BIGINT`, a real as `DOUBLE PRECISION`, a text as `TEXT`
/// and a blob as `BYTEA`; [`Value::Null`] takes the type that the statement wants.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// No value.
    Null,
    /// A whole number; also booleans, as 0 and 1.
    Integer(i64),
    /// A floating-point number.
    Real(f64),
    /// A text without NUL characters.
    Text(String),
    /// Bytes.
    Blob(Vec<u8>),
}

/// The parameters of a statement: `params![id, name, Some(3)]` is a slice of [`Value`]s, each made
/// with `Value::from`.
#[macro_export]
macro_rules! params {
    ($($value:expr),* $(,)?) => {
        &[$($crate::Value::from($value)),*] as &[$crate::Value]
    };
}

/// `$3, $4, $5` for `placeholders(3, 3)`: the inside of an `IN (…)` list.
///
/// Every length is a statement of its own to the engine, so keep such lists short.
#[must_use]
pub fn placeholders(first: usize, count: usize) -> String {
    (first..first + count).map(|number| format!("${number}")).collect::<Vec<_>>().join(", ")
}

macro_rules! integers {
    ($($kind:ty),*) => {$(
        impl From<$kind> for Value {
            fn from(value: $kind) -> Self {
                Self::Integer(i64::from(value))
            }
        }
    )*};
}

integers!(bool, i64, i32, i16, u32, u16, u8);

impl From<usize> for Value {
    /// Numbers above `i64::MAX`, which count nothing that exists, become `i64::MAX`.
    fn from(value: usize) -> Self {
        Self::Integer(i64::try_from(value).unwrap_or(i64::MAX))
    }
}

impl From<f64> for Value {
    fn from(value: f64) -> Self {
        Self::Real(value)
    }
}

impl From<&str> for Value {
    fn from(value: &str) -> Self {
        Self::Text(value.to_owned())
    }
}

impl From<&String> for Value {
    fn from(value: &String) -> Self {
        Self::Text(value.clone())
    }
}

impl From<String> for Value {
    fn from(value: String) -> Self {
        Self::Text(value)
    }
}

impl From<Vec<u8>> for Value {
    fn from(value: Vec<u8>) -> Self {
        Self::Blob(value)
    }
}

impl From<&[u8]> for Value {
    fn from(value: &[u8]) -> Self {
        Self::Blob(value.to_vec())
    }
}

impl From<&Value> for Value {
    fn from(value: &Value) -> Self {
        value.clone()
    }
}

impl<T: Into<Value>> From<Option<T>> for Value {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Null, Into::into)
    }
}

#[cfg(test)]
mod tests {
    use super::{Value, placeholders};

    #[test]
    fn params_takes_what_programs_have() {
        let none: Option<&str> = None;
        assert_eq!(
            params![1, true, "a", Some(2_i64), none, vec![1_u8], 0.5],
            [
                Value::Integer(1),
                Value::Integer(1),
                Value::Text("a".into()),
                Value::Integer(2),
                Value::Null,
                Value::Blob(vec![1]),
                Value::Real(0.5),
            ]
        );
    }

    #[test]
    fn placeholders_count_from_the_first() {
        assert_eq!(placeholders(3, 3), "$3, $4, $5");
        assert_eq!(placeholders(1, 0), "");
    }
}
