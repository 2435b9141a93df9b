//! Events, and what becomes of those that nobody reads.

use app_server_client::{Error, Event, Events};

use crate::peer::{connected, run};

#[test]
fn events_that_nobody_reads_take_bounded_memory() {
    const LENGTH: usize = 1 << 20;
    const COUNT: usize = Events::LIMIT / LENGTH + 2;
    run(async {
        let (client, mut peer) = connected().await;
        let (mut reading, mut behind) = (client.events(), client.events());
        let line = format!(r#"{{"method":"news","params":"{}"}}"#, "x".repeat(LENGTH));
        for _ in 0..COUNT {
            peer.send(&line).await;
            assert!(matches!(*reading.next().await.unwrap(), Event::Notification(_)));
        }
        let mut read = 0;
        let error = loop {
            match behind.next().await {
                Ok(_) => read += 1,
                Err(error) => break error,
            }
        };
        assert!(matches!(error, Error::Lagged), "{error}");
        assert_eq!(read, Events::LIMIT / LENGTH - 1);
        // It stays so, and the connection goes on.
        client.close();
        assert!(matches!(behind.next().await, Err(Error::Lagged)));
        assert!(matches!(reading.next().await, Err(Error::Closed(_))));
    });
}

/// Short messages take more memory than their bytes.
#[test]
fn short_events_count_with_what_they_take() {
    run(async {
        let (client, mut peer) = connected().await;
        let mut behind = client.events();
        let lines = r#"{"method":"n"}"#.to_owned() + "\n";
        let lines = lines.repeat(1 << 10);
        for _ in 0..=Events::LIMIT / size_of::<Event>() / (1 << 10) {
            peer.send(&lines).await;
        }
        peer.send(r#"{"method":"currentTime/read","id":7,"params":{"threadId":"t"}}"#).await;
        peer.receive().await;
        let mut read = 0;
        while behind.next().await.is_ok() {
            read += 1;
        }
        assert!(matches!(behind.next().await, Err(Error::Lagged)));
        assert!((1 << 10..Events::LIMIT / size_of::<Event>()).contains(&read), "{read}");
    });
}
