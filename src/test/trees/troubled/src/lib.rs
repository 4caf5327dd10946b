//! A crate with tests that fail, waver or never end, to see what is said of their faults.

pub fn seen_by_a_red_test(a: u8) -> u8 {
    a + 1 //~ arithmetic - undecided
}

pub fn seen_by_an_endless_test(a: u8) -> u8 {
    a + 2 //~ arithmetic * timeout
}

pub fn seen_by_a_good_test(a: u8) -> u8 {
    a + 3 //~ arithmetic - killed
}

pub fn daemon(a: u8) -> u8 {
    a + 4 //~ arithmetic - killed
}

pub fn loud(a: u8) -> u8 {
    a + 5 //~ arithmetic - undecided
}

pub fn hungry(a: usize) -> usize {
    a * 6 //~ arithmetic + killed
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn red() {
        seen_by_a_red_test(1);
        panic!("it fails without any fault");
    }

    #[test]
    fn burns_time_with_a_fault() {
        while seen_by_an_endless_test(1) != 3 {
            std::hint::spin_loop();
        }
    }

    #[test]
    fn good() {
        assert_eq!(seen_by_a_good_test(1), 4);
    }

    /// Leaves a process behind.
    #[test]
    fn leaves_a_child() {
        let _ = std::process::Command::new("sleep").arg("86399").spawn();
        assert_eq!(daemon(1), 5);
    }

    /// Writes without end when it meets a fault.
    #[test]
    fn floods() {
        use std::io::Write;
        let line = [b'x'; 1 << 16];
        while loud(10) != 15 {
            std::io::stdout().write_all(&line).unwrap();
        }
    }

    /// Asks for more memory than it may have when it meets a fault.
    #[test]
    fn eats_memory() {
        let size = if hungry(2) == 12 { 16 } else { 1 << 40 };
        assert_eq!(vec![1u8; size].len(), size);
    }
}
