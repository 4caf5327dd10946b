
#[doc(hidden)]
mod __brinell {
    extern crate std;
    use self::std::io::Write as _;
    use self::std::sync::atomic::{AtomicU64, AtomicUsize, Ordering::Relaxed};

    const UNREAD: usize = usize::MAX;
    const RECORD: usize = usize::MAX - 1;
    const WORDS: usize = 1024;

    static ACTIVE: AtomicUsize = AtomicUsize::new(UNREAD);
    static TICKS: AtomicU64 = AtomicU64::new(0);
    static FUEL: AtomicU64 = AtomicU64::new(u64::MAX);
    const NOTHING: AtomicU64 = AtomicU64::new(0);
    static SEEN: [AtomicU64; WORDS] = [NOTHING; WORDS];

    #[inline]
    #[deprecated]
    pub(crate) fn m(first: usize, count: usize) -> usize {
        let active = ACTIVE.load(Relaxed);
        if active >= RECORD {
            return if active == RECORD && seen(first) { 0 } else { slow(first, count) };
        }
        let at = active.wrapping_sub(first);
        if at < count { at + 1 } else { 0 }
    }

    #[inline]
    fn seen(first: usize) -> bool {
        first / 64 < WORDS && (SEEN[first / 64].load(Relaxed) >> (first % 64)) & 1 == 1
    }

    #[cold]
    fn slow(first: usize, count: usize) -> usize {
        let active = start();
        if active == RECORD {
            let bit = 1u64 << (first % 64);
            let word = &SEEN[(first / 64) % WORDS];
            if first / 64 >= WORDS || word.fetch_or(bit, Relaxed) & bit == 0 {
                note('s', first as u64);
            }
            return 0;
        }
        let at = active.wrapping_sub(first);
        if at < count { at + 1 } else { 0 }
    }

    fn start() -> usize {
        let known = ACTIVE.load(Relaxed);
        if known != UNREAD {
            return known;
        }
        let number = |name: &str| {
            self::std::env::var(name).ok().and_then(|text| text.parse::<u64>().ok())
        };
        if let self::std::option::Option::Some(fuel) = number("BRINELL_FUEL") {
            FUEL.store(fuel, Relaxed);
        }
        let active = match number("BRINELL_FAULT") {
            self::std::option::Option::Some(fault) => fault as usize,
            self::std::option::Option::None => {
                if self::std::env::var_os("BRINELL_REACH").is_some() { RECORD } else { 0 }
            }
        };
        ACTIVE.store(active, Relaxed);
        active
    }

    fn note(kind: char, number: u64) {
        if let self::std::option::Option::Some(file) = self::std::env::var_os("BRINELL_REACH") {
            let line = self::std::format!("{}{}\n", kind, number);
            let _ = self::std::fs::OpenOptions::new()
                .append(true)
                .create(true)
                .open(file)
                .and_then(|mut file| file.write_all(line.as_bytes()));
        }
    }

    #[inline]
    pub(crate) fn t() {
        let ticks = TICKS.fetch_add(1, Relaxed) + 1;
        if ticks >= 1024 && (ticks.is_power_of_two() || ticks >= FUEL.load(Relaxed)) {
            count(ticks);
        }
    }

    #[cold]
    fn count(ticks: u64) {
        if start() == RECORD {
            if ticks.is_power_of_two() {
                note('t', ticks);
            }
        } else if ticks >= FUEL.load(Relaxed) {
            self::std::process::exit(117);
        }
    }
}
