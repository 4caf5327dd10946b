//! Numbers about a queue's life.

/// Counts what went in and what was overwritten.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Stats {
    pub pushed: u64,
    pub overwritten: u64,
}

impl Stats {
    /// The share of pushes that overwrote an element, in percent; zero when nothing was pushed.
    pub fn loss(&self) -> u64 {
        if self.pushed == 0 { 0 } else { self.overwritten * 100 / self.pushed }
    }
}
