//! Measuring several ways to do the same, in turn, so that what else the machine does hits all of them.

use std::{fmt::Display, hint::black_box, time::Duration};

use cpu_time::ThreadTime;

/// How long each way runs in each round, at least.
const BATCH: Duration = Duration::from_micros(1500);

/// A way to do something.
pub struct Way<'a> {
    pub name: &'static str,
    /// Does it so many times, and tells how long that took. If it cannot be done this way, why.
    run: Result<Box<dyn FnMut(u32) -> Duration + 'a>, String>,
}

impl<'a> Way<'a> {
    /// `run` does it once. What it returns is dropped, which is measured too.
    pub fn new<T, E: Display>(
        name: &'static str,
        mut run: impl FnMut() -> Result<T, E> + 'a,
    ) -> Self {
        Self::prepared(name, || (), move |()| run())
    }

    /// `run` does it once with what `prepare` returned, which is not measured.
    pub fn prepared<S, T, E: Display>(
        name: &'static str,
        mut prepare: impl FnMut() -> S + 'a,
        mut run: impl FnMut(&mut S) -> Result<T, E> + 'a,
    ) -> Self {
        let first = run(&mut prepare()).map(drop).map_err(|error| error.to_string());
        let run = first.map(|()| {
            Box::new(move |times: u32| {
                let mut prepared: Vec<S> = (0..times).map(|_| prepare()).collect();
                let start = ThreadTime::now();
                for state in &mut prepared {
                    let _ = black_box(run(state));
                }
                start.elapsed()
            }) as Box<dyn FnMut(u32) -> Duration>
        });
        Self { name, run }
    }
}

/// What a way took, as the median of the rounds.
pub struct Taken {
    pub name: &'static str,
    /// Nanoseconds, and how many times as long as the first way in the same round; or why it cannot be done.
    pub cost: Result<Cost, String>,
}

#[derive(Clone, Copy)]
pub struct Cost {
    pub nanoseconds: f64,
    pub ratio: f64,
}

/// Measures all ways in `rounds` rounds. The first one must work.
pub fn measure(mut ways: Vec<Way<'_>>, rounds: usize) -> Vec<Taken> {
    let batches: Vec<u32> = ways.iter_mut().map(batch).collect();
    let mut times = vec![Vec::with_capacity(rounds); ways.len()];
    for _ in 0..rounds {
        for ((way, batch), times) in ways.iter_mut().zip(&batches).zip(&mut times) {
            if let Ok(run) = &mut way.run {
                times.push(run(*batch).as_nanos() as f64 / f64::from(*batch));
            }
        }
    }
    let first = times[0].clone();
    ways.into_iter()
        .zip(times)
        .map(|(way, times)| {
            let ratios = times.iter().zip(&first).map(|(time, first)| time / first).collect();
            let cost = Cost { nanoseconds: median(times), ratio: median(ratios) };
            Taken { name: way.name, cost: way.run.map(|_| cost) }
        })
        .collect()
}

/// How often a way must be run to take long enough.
fn batch(way: &mut Way) -> u32 {
    let Ok(run) = &mut way.run else { return 0 };
    let mut times = 1;
    loop {
        let taken = run(times);
        if taken >= BATCH || times >= 1 << 20 {
            return times;
        }
        let missing = BATCH.as_nanos() * 5 / 4 / taken.as_nanos().max(1);
        times = times.saturating_mul(u32::try_from(missing).unwrap_or(u32::MAX).clamp(2, 16));
    }
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or(f64::NAN)
}
