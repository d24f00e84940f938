//! Every input kept from fuzzing is read again, as its fuzz target reads it.

#![expect(clippy::expect_used, clippy::panic, reason = "a test that cannot read its files has failed")]

use std::path::Path;

use samspil_documents::read;

#[path = "../../../fuzz/src/inputs.rs"]
mod inputs;

#[test]
fn kept_inputs_are_read_or_refused_and_keep_the_readers_promises() {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fuzz/corpus");
    for (target, run) in inputs::TARGETS {
        let files = std::fs::read_dir(corpus.join(target)).expect("a folder for each target");
        let inputs: Vec<_> = files.map(|file| file.expect("a file").path()).collect();
        assert!(!inputs.is_empty(), "no inputs for {target}");
        for input in inputs {
            let bytes = std::fs::read(&input).expect("bytes");
            assert!(std::panic::catch_unwind(|| run(&bytes)).is_ok(), "{} fails", input.display());
        }
    }
}

#[test]
fn no_folder_of_inputs_is_without_a_target() {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fuzz/corpus");
    let mut folders: Vec<_> = std::fs::read_dir(corpus)
        .expect("the folder of inputs")
        .map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned())
        .collect();
    folders.sort();
    let mut targets = inputs::TARGETS.map(|(name, _)| name);
    targets.sort();
    assert_eq!(folders, targets);
    targets.iter().for_each(|target| inputs::run(target, b""));
}
