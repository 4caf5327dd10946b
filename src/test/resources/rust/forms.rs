//! Every form of expression and statement, to be broken on purpose.
#![allow(unused)]

const LIMIT: usize = { fn inner() -> usize { 1 } inner() } << 2;
static NAMES: &[&str] = &["a", r#"b"#, concat!("c", "d")];

enum Shape {
    Flat = 1 + 2,
    Deep { a: u8 } = LIMIT as isize,
}

impl<T: Into<Vec<Vec<u8>>>> Reader<T> {
    /// Reads.
    pub async fn read<'a>(&'a mut self, n: usize, (a, b): (u8, Vec<Vec<u8>>)) -> Result<(), E> {
        #![allow(dead_code)]
        let x: Vec<Vec<u8>> = self.fill(n).await?.into_iter().collect::<Vec<_>>();
        let Some(y) = x.get(0) else { return Err(E::Empty { at: n, ..Default::default() }) };
        #[cfg(test)]
        let z = if a == b { 1 } else if let Some(c) = y && c > &2 { 3 } else { 4 };
        'outer: for (i, v) in x.iter().enumerate().skip(1) {
            while let Some(1..=9) = v.first() {
                if i < 3 && *v as usize >> 2 > n { continue 'outer; }
                break 'outer;
            }
        }
        match &x[..] {
            [] | [_] if n == 0 => {}
            #[cold]
            [first, .., last] if let Some(q) = first => unsafe { ptr::read(last) },
            | _ => loop { break },
        }
        unsafe { *self.ptr.add(1) = 5; }
        let f = |a: u8, &(b, _): &(u8, u8)| -> u8 { a + b };
        let g = async move || { f(1, &(2, 3)) };
        let h = move || move |x| x;
        x.0.1.2 += 1; x[0][1..][..=2] = !-**&&mut y;
        let p = (&raw const x, &raw mut self.z, a..b, .., ..=3, 1..);
        fn helper(x: fn(u8) -> u8) -> impl Fn() -> u8 { move || x(1) }
        println!("{} {:?}", x, y = z);
        vec![0u8; 4];
        tokio::select! { a = b() => { c } else => {} }
        thread_local! { static T: u8 = 1; }
        (1,); (); [1, 2]; [0; { 3 }]; S { a, b: 1 };
        <T as Into<Vec<u8>>>::into(self); Vec::<u8>::new();
        const { 1 + 1 }; a = b = c; a <= b || c != d && !e;
        'l: { break 'l 3 }
        async { 1 }.await;
        x as *const u8 as usize >= 3;
        match x { a => b, _ => return, }.c()
    }
}

trait Shapes { fn area(&self) -> f64 { 1.0e3 - 2. } fn none(self: Box<Self>); }
mod deep { pub(crate) unsafe extern "C" fn f(_: u8, ...) { super::g() } }
cfg_rt! { pub fn hidden() { a.b() } }
