package brinell.check.convention.ledger;

/** A file in which every alternation that code reads is decided at least once. */
final class Everything {
  static final String SOURCE =
      """
      //! A file with all of it.
      use anyhow::Result;
      use crate::a::b;
      use a::Write as _;
      use a::{c, d};
      use a::x::y;
      use std::sync::Mutex;
      use std::vec::Vec;
      use std::fmt::Debug;

      /// Returns a thing with a `long_name` in it.
      ///
      /// # Examples
      ///
      /// ```
      /// f();
      /// ```
      ///
      /// # Panics
      ///
      /// # Errors
      pub fn f<'a>(x: &'a str) -> Result<u8> {
          // SAFETY: it is sound
          // TODO: more
          let v: Vec<u8> = x.bytes().collect();
          let Some(y) = v.first() else { return; };
          x.split('c');
          let s = "".to_string();
          x.map(|s| s.to_string());
          r"a\\d";
          if v.is_empty() { bail!("nothing is there"); }
          warn!("it is {y} now");
          format!("{y}");
          assert!(a == b);
          assert!(a != b);
          x.send(1).ok();
          g(1u32, 0xff, 1_000_000);
          x.context("while it reads").expect("must be there");
          Ok(1)
      }

      #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize)]
      pub(crate) struct S {
          /// A field of it.
          pub name: Arc<str>,
      }

      #[derive(Debug, Error)]
      enum E {
          #[error("it is gone")]
          Gone,
      }

      impl S {
          #[must_use]
          #[inline]
          pub fn name(&self) -> u8 { self.name.clone(); Self::Gone; Self::make(); Self { name: 1 } }
          fn make() -> Self { x }
          fn rc(a: Rc<str>) { a.clone(); }
          #[allow(dead_code)]
          fn other() {}
      }

      #[cfg(test)]
      mod tests {
          use super::*;
          #[test]
          #[ignore]
          #[should_panic]
          fn name() {}
      }
      """;

  private Everything() {}
}
