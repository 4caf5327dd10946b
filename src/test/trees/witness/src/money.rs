//! No tests here: they are in `tests/`.

use std::fmt;
use std::str::FromStr;

/// An amount.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Money {
    cents: i64,
    currency: Currency,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Currency {
    Euro,
    Franc,
}

#[derive(Debug, PartialEq, Eq)]
pub enum MoneyError {
    Empty,
    NoNumber(String),
}

impl Money {
    pub fn new(cents: i64, currency: Currency) -> Money {
        Money { cents, currency }
    }

    /// `None` for other currencies.
    pub fn plus(&self, other: &Money) -> Option<Money> {
        if self.currency == other.currency {
            Some(Money::new(self.cents + other.cents, self.currency))
        } else {
            None
        }
    }

    pub fn is_debt(self) -> bool {
        self.cents < 0
    }
}

impl FromStr for Money {
    type Err = MoneyError;

    fn from_str(text: &str) -> Result<Money, MoneyError> {
        let text = text.trim();
        if text.is_empty() {
            return Err(MoneyError::Empty); //~ early-exit - test
        }
        let (number, currency) = match text.strip_suffix("CHF") {
            Some(rest) => (rest.trim_end(), Currency::Franc),
            None => (text, Currency::Euro),
        };
        let cents = number
            .parse::<i64>()
            .map_err(|_| MoneyError::NoNumber(number.to_string()))?;
        Ok(Money::new(cents * 100, currency))
    }
}

impl fmt::Display for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{:02}", self.cents / 100, self.cents % 100)
    }
}
