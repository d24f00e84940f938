#![no_main]

libfuzzer_sys::fuzz_target!(|input: &[u8]| samspil_fuzz::inputs::run("html", input));
