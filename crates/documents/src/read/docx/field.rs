//! Fields: what Word computes. Their last result is text, their instruction is not.

use super::super::Refusal;

/// As much of an instruction as is looked at.
const MAX_INSTRUCTION: usize = 200;
/// Fields inside one another that are told apart.
const MAX_FIELDS: usize = 64;

/// The fields that are open, from outside.
#[derive(Debug, Default)]
pub(super) struct Fields {
    open: Vec<Field>,
}

#[derive(Debug, Default)]
struct Field {
    instruction: String,
    in_result: bool,
}

impl Fields {
    /// A mark: where a field begins, where its result begins, where it ends.
    pub(super) fn mark(&mut self, kind: &str) {
        match kind {
            "begin" if self.open.len() < MAX_FIELDS => self.open.push(Field::default()),
            "separate" => self.open.iter_mut().rev().take(1).for_each(|field| field.in_result = true),
            "end" => {
                self.open.pop();
            }
            _ => {}
        }
    }

    /// A piece of an instruction.
    pub(super) fn instruction(&mut self, text: &str, part: &str) -> Result<(), Refusal> {
        let Some(field) = self.open.last_mut() else { return refuse_exchange(text, part) };
        let room = MAX_INSTRUCTION.saturating_sub(field.instruction.len());
        field.instruction.extend(text.chars().take(room));
        refuse_exchange(&field.instruction, part)
    }

    /// Text that stands here is seen.
    pub(super) fn shows_text(&self) -> bool {
        self.open.iter().all(|field| field.in_result)
    }

    /// A paragraph ends: a field without result until here hides nothing after it.
    pub(super) fn end_paragraph(&mut self) {
        self.open.retain(|field| field.in_result);
    }
}

/// Refuses a field that asks another program for content (DDE).
pub(super) fn refuse_exchange(instruction: &str, part: &str) -> Result<(), Refusal> {
    let start: String = instruction.trim_start().chars().take(4).collect();
    if start.to_ascii_uppercase().starts_with("DDE") {
        return Err(Refusal::Outside { part: part.to_owned(), target: "DDE".to_owned() });
    }
    Ok(())
}
