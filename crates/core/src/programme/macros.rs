//! The two shapes of plan data: elements, which have an id and a history of
//! their own, and values inside them.

/// Whether a value is what an absent field would give.
pub(crate) fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

/// An element: `required` fields must stand in a file, `optional` ones may.
/// Adds `id`, `language`, `tags`, `links`, `note` and `source`.
macro_rules! element {
    (
        $(#[$meta:meta])*
        $name:ident named $title:ident {
            required { $($(#[$rm:meta])* $rf:ident: $rt:ty,)* }
            optional { $($(#[$om:meta])* $of:ident: $ot:ty,)* }
        }
        list $many:ident
        references($self_:ident, $refs:ident) $body:block
    ) => {
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, schemars::JsonSchema, Default)]
        #[serde(deny_unknown_fields)]
        pub struct $name {
            /// By which other elements point here; unique in the programme.
            pub id: crate::Id,
            $($(#[$rm])* pub $rf: $rt,)*
            $(
                $(#[$om])*
                #[serde(default, skip_serializing_if = "crate::programme::macros::is_default")]
                pub $of: $ot,
            )*
            /// Theme words: elements with the same tag belong together.
            #[serde(default, skip_serializing_if = "Vec::is_empty")]
            pub tags: Vec<String>,
            /// The language of the text, where it is not the programme's.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            pub language: Option<crate::Language>,
            /// Links and files that belong here.
            #[serde(default, skip_serializing_if = "Vec::is_empty")]
            pub links: Vec<crate::programme::Link>,
            /// A remark for those who plan.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            pub note: Option<String>,
            /// Where it was taken from: document, page, cell.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            pub source: Option<String>,
        }

        impl crate::seats::Seated for $name {
            fn seats<'a>(&'a self, visit: &mut dyn FnMut(&'a crate::programme::Seat)) {
                $(self.$rf.seats(visit);)*
                $(self.$of.seats(visit);)*
            }

            fn seats_mut(&mut self, visit: &mut dyn FnMut(&mut crate::programme::Seat)) {
                $(self.$rf.seats_mut(visit);)*
                $(self.$of.seats_mut(visit);)*
            }
        }

        impl crate::element::Part for $name {
            const KIND: crate::ElementKind = crate::ElementKind::$name;

            fn id(&self) -> &crate::Id {
                &self.id
            }

            fn name(&self) -> &str {
                crate::programme::Named::text(&self.$title)
            }

            fn language(&self) -> Option<crate::Language> {
                self.language
            }

            fn references(&self) -> Vec<crate::element::Reference<'_>> {
                let $self_ = self;
                #[allow(unused_mut, reason = "some kinds point at nothing")]
                let mut $refs = crate::programme::References::default();
                $body
                $refs.list
            }

            fn links(&self) -> &[crate::programme::Link] {
                &self.links
            }

            fn list(programme: &crate::Programme) -> &[Self] {
                &programme.$many
            }
        }
    };
}

/// The struct of a value inside an element.
macro_rules! record {
    (
        $(#[$meta:meta])*
        $name:ident {
            required { $($(#[$rm:meta])* $rf:ident: $rt:ty,)* }
            optional { $($(#[$om:meta])* $of:ident: $ot:ty,)* }
        }
    ) => {
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, schemars::JsonSchema, Default)]
        #[serde(deny_unknown_fields)]
        pub struct $name {
            $($(#[$rm])* pub $rf: $rt,)*
            $(
                $(#[$om])*
                #[serde(default, skip_serializing_if = "crate::programme::macros::is_default")]
                pub $of: $ot,
            )*
        }
    };
}

/// A value inside an element, which may hold seats.
macro_rules! value {
    (
        $(#[$meta:meta])*
        $name:ident {
            required { $($(#[$rm:meta])* $rf:ident: $rt:ty,)* }
            optional { $($(#[$om:meta])* $of:ident: $ot:ty,)* }
        }
    ) => {
        crate::programme::macros::record! {
            $(#[$meta])*
            $name {
                required { $($(#[$rm])* $rf: $rt,)* }
                optional { $($(#[$om])* $of: $ot,)* }
            }
        }

        impl crate::seats::Seated for $name {
            fn seats<'a>(&'a self, visit: &mut dyn FnMut(&'a crate::programme::Seat)) {
                $(self.$rf.seats(visit);)*
                $(self.$of.seats(visit);)*
            }

            fn seats_mut(&mut self, visit: &mut dyn FnMut(&mut crate::programme::Seat)) {
                $(self.$rf.seats_mut(visit);)*
                $(self.$of.seats_mut(visit);)*
            }
        }
    };
}

/// A closed list of words. The first is the default.
macro_rules! words {
    ($(#[$meta:meta])* $name:ident { $($(#[$wm:meta])* $word:ident = $text:literal,)* }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize, schemars::JsonSchema)]
        pub enum $name {
            $($(#[$wm])* #[serde(rename = $text)] $word,)*
        }

        impl $name {
            /// Every word of the list.
            pub const ALL: &'static [Self] = &[$(Self::$word,)*];

            /// Every word as it stands in plan files.
            pub const WORDS: &'static [&'static str] = &[$($text,)*];

            /// The word in plan files and forms.
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$word => $text,)* }
            }
        }

        impl crate::seats::Seated for $name {}

        impl Default for $name {
            fn default() -> Self {
                Self::ALL[0]
            }
        }

        impl std::str::FromStr for $name {
            type Err = ();

            /// The word that stands in plan files and forms.
            fn from_str(text: &str) -> Result<Self, ()> {
                Self::ALL.iter().copied().find(|word| word.as_str() == text).ok_or(())
            }
        }
    };
}

pub(crate) use {element, record, value, words};
