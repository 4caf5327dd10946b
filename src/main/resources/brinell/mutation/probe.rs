pub mod rt {
    extern crate std;
    use self::std::boxed::Box;
    use self::std::cell::Cell;
    use self::std::fmt::{Debug, Display};
    use self::std::fs;
    use self::std::io::Write;
    use self::std::prelude::v1::*;
    use self::std::string::String;
    use self::std::sync::atomic::{AtomicUsize, Ordering};
    use self::std::time::{Duration, Instant};
    use self::std::vec::Vec;
    use self::std::{format, panic, process, thread};

    /** Rounds of a tenth of a second that one call may take. */
    const PATIENCE: usize = 30;
    const LONGEST: usize = 1500;
    const ITEMS: usize = 64;

    static AT: AtomicUsize = AtomicUsize::new(0);

    pub fn leak<'a, T: 'a>(value: T) -> &'a mut T {
        Box::leak(Box::new(value))
    }

    pub struct Out {
        text: String,
    }

    impl Out {
        pub fn made(&mut self) {
            self.text.push_str("M\n");
        }

        pub fn part(&mut self, shown: (char, String)) {
            let (kind, text) = shown;
            let cut: String = text.chars().take(LONGEST).collect();
            if cut.len() < text.len() {
                self.line('~', &format!("{} {} {:x}", cut, text.len(), sum(&text)));
            } else {
                self.line(kind, &cut);
            }
        }

        fn line(&mut self, mark: char, text: &str) {
            let flat = text.replace('\\', "\\\\").replace('\n', "\\n").replace('\r', "\\r");
            self.text.push_str(&format!("{} {}\n", mark, flat));
        }
    }

    /** FNV-1a, as what is cut off may differ. */
    fn sum(text: &str) -> u64 {
        text.bytes().fold(0xcbf29ce484222325, |sum, byte| {
            (sum ^ u64::from(byte)).wrapping_mul(0x100000001b3)
        })
    }

    pub fn run(call: fn(&[usize], &mut Out)) {
        let variable = |name: &str| self::std::env::var(name).unwrap_or_default();
        let input = fs::read_to_string(variable("BRINELL_PROBE_IN")).unwrap();
        let from: usize = variable("BRINELL_PROBE_FROM").parse().unwrap();
        let seconds: u64 = variable("BRINELL_PROBE_SECONDS").parse().unwrap();
        let path = variable("BRINELL_PROBE_OUT");
        let mut file = fs::OpenOptions::new().append(true).create(true).open(&path).unwrap();
        panic::set_hook(Box::new(|_| {}));
        thread::spawn(watch);
        let start = Instant::now();
        for (i, line) in input.lines().enumerate().skip(from) {
            if start.elapsed() > Duration::from_secs(seconds) {
                break;
            }
            AT.store(i + 1, Ordering::SeqCst);
            file.write_all(format!("B {}\n", i).as_bytes()).unwrap();
            let places: Vec<usize> = line.split(' ').filter_map(|p| p.parse().ok()).collect();
            let mut out = Out { text: String::new() };
            let ended = panic::catch_unwind(panic::AssertUnwindSafe(|| call(&places, &mut out)));
            if let Err(payload) = ended {
                let text = match payload.downcast_ref::<&'static str>() {
                    Some(text) => String::from(*text),
                    None => payload.downcast_ref::<String>().cloned().unwrap_or_default(),
                };
                let cut: String = text.chars().take(LONGEST).collect();
                out.line('P', &cut);
            }
            out.text.push_str("E\n");
            file.write_all(out.text.as_bytes()).unwrap();
        }
        AT.store(0, Ordering::SeqCst);
        file.write_all(b"Z\n").unwrap();
    }

    /** Ends the process when one call does not end. */
    fn watch() {
        let mut before = 0;
        let mut rounds = 0;
        loop {
            thread::sleep(Duration::from_millis(100));
            let now = AT.load(Ordering::SeqCst);
            rounds = if now == before && now > 0 { rounds + 1 } else { 0 };
            before = now;
            if rounds > PATIENCE {
                process::exit(117);
            }
        }
    }

    pub struct W<T>(pub Cell<Option<T>>);

    pub fn w<T>(value: T) -> W<T> {
        W(Cell::new(Some(value)))
    }

    pub trait ShowItems {
        fn show(&self) -> (char, String);
    }

    impl<'a, T: Iterator> ShowItems for &'a &'a &'a &'a W<T>
    where
        T::Item: Debug,
    {
        fn show(&self) -> (char, String) {
            let items: Vec<String> =
                self.0.take().unwrap().take(ITEMS).map(|item| format!("{:?}", item)).collect();
            let kind = if items.len() == ITEMS { 'I' } else { 'i' };
            (kind, format!("[{}]", items.join(", ")))
        }
    }

    pub trait ShowDebug {
        fn show(&self) -> (char, String);
    }

    impl<'a, T: Debug> ShowDebug for &'a &'a &'a W<T> {
        fn show(&self) -> (char, String) {
            ('d', format!("{:?}", self.0.take().unwrap()))
        }
    }

    pub trait ShowText {
        fn show(&self) -> (char, String);
    }

    impl<'a, T: Display> ShowText for &'a &'a W<T> {
        fn show(&self) -> (char, String) {
            ('s', format!("{}", self.0.take().unwrap()))
        }
    }

    pub trait ShowVariant {
        fn show(&self) -> (char, String);
    }

    impl<'a, T, E> ShowVariant for &'a W<Result<T, E>> {
        fn show(&self) -> (char, String) {
            ('r', String::from(if self.0.take().unwrap().is_ok() { "ok" } else { "err" }))
        }
    }

    pub trait ShowPresence {
        fn show(&self) -> (char, String);
    }

    impl<'a, T> ShowPresence for &'a W<Option<T>> {
        fn show(&self) -> (char, String) {
            ('o', String::from(if self.0.take().unwrap().is_some() { "some" } else { "none" }))
        }
    }

    pub trait ShowNothing {
        fn show(&self) -> (char, String);
    }

    impl<T> ShowNothing for W<T> {
        fn show(&self) -> (char, String) {
            ('n', String::new())
        }
    }

    pub struct R<'a, T: 'a>(pub &'a T);

    pub trait SeeDebug {
        fn see(&self) -> (char, String);
    }

    impl<'b, 'a, T: Debug> SeeDebug for &'b R<'a, T> {
        fn see(&self) -> (char, String) {
            ('d', format!("{:?}", self.0))
        }
    }

    pub trait SeeNothing {
        fn see(&self) -> (char, String);
    }

    impl<'a, T> SeeNothing for R<'a, T> {
        fn see(&self) -> (char, String) {
            ('n', String::new())
        }
    }
}
