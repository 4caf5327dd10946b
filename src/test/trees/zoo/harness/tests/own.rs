fn main() {
    if zoo_harness::plus(2, 3) != 5 {
        eprintln!("plus is wrong");
        std::process::exit(1);
    }
}
