use proc_macro::TokenStream;

/// Runs inside the compiler.
#[proc_macro]
pub fn three(_: TokenStream) -> TokenStream {
    number(1 + 2) //~ arithmetic * killed
}

/// Its test does not compile when it writes another number.
#[proc_macro]
pub fn two(_: TokenStream) -> TokenStream {
    number(3 - 1) //~ arithmetic + killed
}

/// Only another package uses it.
#[proc_macro]
pub fn nine(_: TokenStream) -> TokenStream {
    number(8 + 1) //~ arithmetic - killed
}

fn number(n: u32) -> TokenStream {
    n.to_string().parse().unwrap()
}
