//! Tests in the file, named `test_…`. Behind `//~` stands what is planted, and what comes of it.

pub mod money;
pub mod names;
pub mod queue;

/// A boundary of two numbers.
pub fn is_less(a: u32, b: u32) -> bool {
    a < b //~ boundary <= test
}

/// A long constant that no small number finds.
pub fn is_large(size: u64) -> bool {
    size > 1_048_576
}

fn private_sum(values: &[i32]) -> i32 {
    let mut sum = 0;
    for value in values {
        sum += value;
    }
    sum
}

/// Calls a private function.
pub fn sum(values: &[i32]) -> i32 {
    private_sum(values)
}

/// Equivalent either way.
pub fn larger(a: i32, b: i32) -> i32 {
    if a > b { //~ boundary >= equal
        return a;
    }
    // There are two ways out.
    b
}

/// Panics for nothing.
pub fn first(text: &str) -> char {
    assert!(!text.is_empty(), "no text");
    text.chars().next().unwrap_or('?')
}

pub struct Opaque {
    handle: fn(&Opaque) -> usize,
}

fn positive(number: i32) {
    assert!(number >= 0, "negative");
}

/// Panics for what its fault takes.
pub fn root(number: i32) -> f64 {
    positive(number); //~ statement - test
    f64::from(number).abs().sqrt()
}

/// Never the same twice.
pub fn stamp(number: u8) -> String {
    format!("{:?} {}", std::time::Instant::now(), number / 2) //~ arithmetic * unstable
}

/// Longer than a test should be.
pub fn rule(number: u8) -> String {
    "-".repeat(2000 + usize::from(number)) //~ arithmetic - long
}

/// Takes what cannot be made here.
pub fn weigh(raw: *const u8, opaque: &mut dyn FnMut(&Opaque) -> Opaque) -> bool {
    let _ = opaque;
    !raw.is_null() //~ unary - none
}

impl Opaque {
    pub fn handle(&self) -> usize {
        (self.handle)(self)
    }
}

/// Changes what it is given.
pub fn clamp_all(values: &mut Vec<u8>, most: u8) {
    for value in values.iter_mut() {
        if *value > most {
            *value = most; //~ statement - test
        }
    }
}

/// Generic over what can be shown.
pub fn widest<T: AsRef<str>>(items: &[T]) -> usize {
    items.iter().map(|i| i.as_ref().len()).max().unwrap_or(0) //~ number 1 test
}

/// Splits lazily.
pub fn pieces(text: &str) -> impl Iterator<Item = &str> + '_ {
    text.split('-').filter(|p| !p.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn test_is_less() {
        assert!(is_less(1, 2));
        assert!(!is_less(3, 2));
    }

    #[test]
    fn test_sum() {
        assert_eq!(sum(&[]), 0);
    }

    #[test]
    fn test_rest() {
        assert!(!is_large(0));
        assert_eq!(larger(1, 2), 2);
        assert_eq!(first("a"), 'a');
        assert_eq!(root(0), 0.0);
        assert_ne!(stamp(1), rule(1));
        assert_eq!(widest(&["ab", "c"]), 2);
        assert_eq!(pieces("a-b").count(), 2);
        clamp_all(&mut Vec::new(), 1);
        let opaque = Opaque { handle: |_| 1 };
        assert_eq!(opaque.handle(), 1);
        assert!(weigh(&1, &mut |_| Opaque { handle: |_| 2 }));
    }
}
