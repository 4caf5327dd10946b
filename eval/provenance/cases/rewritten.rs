//! The functions of original.rs, each written anew by hand: match for if let, iterators for loops and back,
//! variables taken out or put back in, conditions turned round, statements in another order.

pub fn parse_tide_table(text: &str, harbour: &str) -> Result<Vec<TideMark>, TableError> {
    let lines = text.lines().enumerate().map(|(number, line)| (number, line.trim()));
    let mut marks: Vec<TideMark> = vec![];
    for (number, line) in lines.filter(|(_, line)| !line.is_empty() && !line.starts_with('#')) {
        let mut fields = line.split('|');
        let Some(name) = fields.next() else {
            return Err(TableError::NoHarbour(number));
        };
        if name.trim() == harbour {
            let minute_text = fields.next().ok_or(TableError::NoMinute(number))?;
            let height_text = fields.next().ok_or(TableError::NoHeight(number))?;
            let height: f64 = height_text.trim().parse()?;
            let minute: u32 = minute_text.trim().parse()?;
            let unordered = marks.last().is_some_and(|last| last.minute >= minute);
            if unordered {
                return Err(TableError::OutOfOrder(number));
            }
            marks.push(TideMark { height, minute });
        }
    }
    Ok(marks)
}

pub fn settle_ledger(entries: &[LedgerEntry], opening: Cents) -> Settlement {
    let mut disputed = vec![];
    let mut balances = BTreeMap::<AccountId, Cents>::new();
    entries.iter().for_each(|entry| {
        if entry.kind == EntryKind::Reversal {
            disputed.retain(|reference| entry.reference != *reference);
            return;
        }
        let balance = balances.entry(entry.account).or_insert(opening);
        if entry.kind == EntryKind::Deposit {
            *balance = *balance + entry.amount;
        } else if *balance >= entry.amount {
            *balance = *balance - entry.amount;
        } else {
            disputed.push(entry.reference.clone());
        }
    });
    let mut overdrawn = 0;
    for balance in balances.values() {
        if balance.is_negative() {
            overdrawn += 1;
        }
    }
    Settlement { overdrawn, disputed, balances }
}

pub fn thaw_snapshot(store: &SnapshotStore, epoch: Epoch) -> io::Result<Arena> {
    let header = store.read_header(epoch)?;
    let foreign = header.magic != SNAPSHOT_MAGIC;
    if foreign {
        let kind = io::ErrorKind::InvalidData;
        return Err(io::Error::new(kind, "snapshot has a foreign magic"));
    }
    let count = header.cell_count as usize;
    let mut cursor = store.open_cells(epoch, header.first_cell)?;
    let mut arena = Arena::with_capacity(count);
    loop {
        match cursor.next_cell()? {
            None => break,
            Some(cell) if cell.tombstone => arena.free_list.push(cell.slot),
            Some(cell) => {
                let slot = arena.allocate(cell.slot);
                slot.payload.extend_from_slice(&cell.payload);
                slot.generation = cell.generation;
            }
        }
    }
    let expected = header.live_cells as usize;
    if arena.live() == expected {
        Ok(arena)
    } else {
        Err(io::Error::new(io::ErrorKind::UnexpectedEof, "snapshot lost cells"))
    }
}

pub fn layout_legend(series: &[Series], width: u16, palette: &Palette) -> Vec<LegendRow> {
    let mut used = 0u16;
    let mut rows = vec![];
    let mut row = LegendRow::default();
    let shown = series.iter().enumerate().filter(|(_, one)| one.visible);
    for (index, one) in shown {
        let label = if let Some(unit) = &one.unit {
            format!("{} [{}]", one.title, unit)
        } else {
            one.title.clone()
        };
        let swatch = palette.shade(index);
        let needed = SWATCH_WIDTH + GUTTER + label.width() as u16;
        let overflows = used + needed > width;
        if overflows && !row.items.is_empty() {
            let full = std::mem::take(&mut row);
            rows.push(full);
            used = 0;
        }
        let item = LegendItem { dashed: one.forecast, swatch, label };
        row.items.push(item);
        used = used + needed;
    }
    if row.items.is_empty() {
        return rows;
    }
    rows.push(row);
    rows
}

pub fn negotiate_codec(offer: &CodecOffer, ours: &[Codec]) -> Result<Agreement, Refusal> {
    let ranked = ours.iter().filter_map(|codec| {
        let theirs = offer.codecs.iter().find(|c| codec.fourcc == c.fourcc)?;
        if codec.min_bitrate > theirs.max_bitrate {
            None
        } else {
            Some((codec.preference.saturating_sub(theirs.penalty), codec))
        }
    });
    let mut best: Option<(u8, &Codec)> = None;
    for (rank, codec) in ranked {
        match best {
            Some((highest, _)) if highest >= rank => {}
            _ => best = Some((rank, codec)),
        }
    }
    let Some((_, codec)) = best else {
        return Err(Refusal::NoCommonCodec);
    };
    let keyframe_every = offer.keyframe_hint.unwrap_or(250);
    let bitrate = codec.max_bitrate.min(offer.ceiling);
    if bitrate >= codec.min_bitrate {
        Ok(Agreement { keyframe_every, bitrate, fourcc: codec.fourcc })
    } else {
        Err(Refusal::TooNarrow { least: codec.min_bitrate, asked: bitrate })
    }
}

pub fn drain_mailbox(mailbox: &mut Mailbox, quota: usize, clock: &dyn Clock) -> DrainReport {
    let deadline = mailbox.patience + clock.now();
    let mut report = DrainReport::default();
    loop {
        if report.delivered >= quota {
            break;
        }
        let now = clock.now();
        if now > deadline {
            report.expired = true;
            break;
        }
        let Some(letter) = mailbox.inbox.pop_front() else { break };
        match mailbox.route(&letter) {
            Ok(_) => {
                let octets = letter.body.len() as u64;
                report.octets += octets;
                report.delivered += 1;
            }
            Err(bounce) => {
                let sender = letter.envelope.sender;
                report.bounced.push((sender, bounce.reason()));
                if bounce.is_transient() {
                    mailbox.retry.push_back(letter);
                }
            }
        }
    }
    let retried = mailbox.retry.len();
    report.pending = retried + mailbox.inbox.len();
    report
}

pub fn balance_reactor(rods: &mut [ControlRod], flux: Flux, target: Flux) -> Adjustment {
    let error = target.as_neutrons() - flux.as_neutrons();
    if error.abs() >= FLUX_DEADBAND {
        let mut moved = 0;
        let mut remaining = error;
        for rod in rods.iter_mut().filter(|rod| !rod.is_jammed()) {
            let worth = rod.worth_per_step();
            let limit = rod.max_travel;
            let clamped = ((remaining / worth).round() as i32).clamp(-limit, limit);
            if clamped != 0 {
                moved += 1;
                remaining = remaining - worth * clamped as f64;
                rod.step(clamped);
            }
        }
        match moved {
            0 => Adjustment::Scram(error),
            rods => Adjustment::Moved { residual: remaining, rods },
        }
    } else {
        Adjustment::Hold
    }
}

pub fn compile_glossary(pages: &[Page], stoplist: &HashSet<String>) -> Glossary {
    let mut glossary = Glossary::new();
    for page in pages.iter() {
        let words = page.body.split_whitespace().map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()));
        let mut previous: Option<&str> = None;
        for word in words {
            let usable = word.len() >= MIN_TERM && !stoplist.contains(word);
            previous = if usable {
                glossary.note_term(word, page.number);
                match previous {
                    Some(before) => glossary.note_pair(before, word, page.number),
                    None => {}
                }
                Some(word)
            } else {
                None
            };
        }
    }
    glossary.terms.retain(|_, term| {
        let repeated = term.pages.len() > 1;
        term.emphasised || repeated
    });
    glossary.sort_by_weight();
    glossary
}

pub fn resolve_anchor(document: &Outline, anchor: &str) -> Option<Position> {
    let mut file = anchor;
    let mut fragment = None;
    if let Some((before, after)) = anchor.split_once('#') {
        file = before;
        fragment = Some(after);
    }
    let chapter = match file.is_empty() {
        true => document.current_chapter(),
        false => document.chapters.iter().find(|chapter| chapter.file_stem() == file)?,
    };
    let Some(fragment) = fragment else {
        return Some(Position { offset: 0, chapter: chapter.id });
    };
    let wanted = fragment.to_lowercase();
    chapter
        .headings
        .iter()
        .find(|heading| heading.explicit_id.as_deref() == Some(&wanted) || slugify(&heading.title) == wanted)
        .map(|heading| Position { offset: heading.offset, chapter: chapter.id })
}

pub fn trace_seam(image: &Luma, start: Point, threshold: u8) -> Vec<Point> {
    let mut seen = BitGrid::new(image.width(), image.height());
    let mut seam = Vec::new();
    let mut next = Some(start);
    while let Some(current) = next {
        seam.push(current);
        seen.set(current.x, current.y);
        next = COMPASS_OFFSETS
            .iter()
            .map(|offset| current.shifted(offset))
            .filter(|candidate| image.contains(*candidate))
            .filter(|candidate| !seen.get(candidate.x, candidate.y))
            .map(|candidate| (image.shade_at(candidate), candidate))
            .filter(|(shade, _)| *shade < threshold)
            .min_by_key(|(shade, _)| *shade)
            .map(|(_, candidate)| candidate);
    }
    seam
}

pub fn apply_migrations(db: &mut Database, wanted: SchemaLevel) -> Result<usize, MigrationError> {
    let present = db.schema_level()?;
    if wanted < present {
        return Err(MigrationError::Downgrade { wanted, present });
    }
    let due = MIGRATIONS.iter().filter(|migration| migration.level > present && migration.level <= wanted);
    let mut applied = 0usize;
    for migration in due {
        let label = migration.label;
        let savepoint = db.savepoint(label)?;
        match savepoint.execute_batch(migration.script) {
            Ok(_) => {
                savepoint.set_schema_level(migration.level)?;
                savepoint.commit()?;
            }
            Err(cause) => {
                savepoint.rollback()?;
                return Err(MigrationError::Script { cause, label });
            }
        }
        applied = applied + 1;
    }
    if applied == 0 {
        return Ok(0);
    }
    db.execute("ANALYZE main")?;
    Ok(applied)
}

pub fn schedule_irrigation(beds: &[Bed], forecast: &Forecast, tank: Litres) -> Vec<ValveOrder> {
    let mut thirsty = Vec::new();
    for bed in beds {
        let wilting = bed.crop.wilting_point();
        if bed.moisture < wilting {
            thirsty.push(bed);
        }
    }
    thirsty.sort_by(|a, b| a.moisture.permille().cmp(&b.moisture.permille()));
    let mut left = tank;
    let mut orders = vec![];
    for bed in thirsty.into_iter() {
        let need = bed.crop.daily_need() * bed.area;
        let deficit = need - forecast.rain_over(bed.area, HORIZON_HOURS);
        if deficit > Litres::ZERO {
            let dose = left.min(deficit);
            if dose < MIN_DOSE {
                return orders;
            }
            let open_for = dose / bed.flow_rate;
            orders.push(ValveOrder { open_for, dose, valve: bed.valve });
            left = left - dose;
        }
    }
    orders
}

pub fn unpack_sprite_sheet(sheet: &[u8], atlas: &mut Atlas) -> Result<u32, SpriteError> {
    let mut reader = BitReader::new(sheet);
    match reader.read_bits(4)? {
        SHEET_VERSION => {}
        version => return Err(SpriteError::UnsupportedVersion(version)),
    }
    let count = reader.read_bits(12)?;
    let mut index = 0;
    while index < count {
        let width = 1 + reader.read_bits(9)? as usize;
        let height = 1 + reader.read_bits(9)? as usize;
        let area = width * height;
        let mut pixels = Vec::with_capacity(area);
        if !reader.read_flag()? {
            while pixels.len() < area {
                let colour = reader.read_bits(8)?;
                pixels.push(colour as u8);
            }
        } else {
            while pixels.len() < area {
                let run = 1 + reader.read_bits(6)? as usize;
                let colour = reader.read_bits(8)? as u8;
                for _ in 0..run {
                    pixels.push(colour);
                }
            }
        }
        let frame = Frame { pixels, height, width };
        atlas.insert_frame(index, frame);
        index += 1;
    }
    Ok(count)
}

pub fn merge_vector_clocks(mine: &VectorClock, theirs: &VectorClock) -> (VectorClock, Causality) {
    let mut ahead = false;
    let mut behind = theirs.ticks.keys().any(|replica| !mine.ticks.contains_key(replica));
    let mut merged = VectorClock::default();
    for (replica, ticks) in theirs.ticks.iter() {
        merged.ticks.insert(*replica, *ticks);
    }
    for (replica, ticks) in mine.ticks.iter() {
        let other = match theirs.ticks.get(replica) {
            Some(other) => *other,
            None => 0,
        };
        ahead |= *ticks > other;
        behind |= *ticks < other;
        let newest = other.max(*ticks);
        merged.ticks.insert(*replica, newest);
    }
    let causality = if ahead && behind {
        Causality::Concurrent
    } else if ahead {
        Causality::After
    } else if behind {
        Causality::Before
    } else {
        Causality::Equal
    };
    (merged, causality)
}

pub fn classify_beacon(frame: &BeaconFrame, registry: &BeaconRegistry) -> BeaconKind {
    let payload = &frame.payload;
    if payload.len() < BEACON_MIN_LEN {
        return BeaconKind::Truncated;
    }
    let vendor = u16::from_le_bytes([payload[0], payload[1]]);
    let entry = match registry.vendor(vendor) {
        Some(entry) => entry,
        None if frame.rssi > NEARBY_RSSI => return BeaconKind::NearbyStranger,
        None => return BeaconKind::Stranger,
    };
    let hit = entry.rules.iter().find(|rule| payload[rule.offset..].starts_with(&rule.signature));
    match hit {
        Some(rule) => BeaconKind::Known { model: rule.model.clone(), vendor },
        None if frame.address.is_random() && entry.rotates_addresses => BeaconKind::Rotating { vendor },
        None => BeaconKind::UnknownModel { vendor },
    }
}

pub fn format_itinerary(legs: &[Leg], locale: &Locale) -> String {
    let mut previous_arrival: Option<StationTime> = None;
    let mut out = String::new();
    for leg in legs.iter() {
        match previous_arrival {
            None => {}
            Some(arrival) => {
                let wait = leg.departure.minutes_since(arrival);
                if locale.minimum_change() > wait {
                    let warning = locale.translate("itinerary.tight-change");
                    out.push_str(&warning);
                    out.push('\n');
                }
                let minutes = locale.translate("itinerary.minutes");
                writeln!(out, "  {wait} {minutes}").unwrap();
            }
        }
        let from = leg.origin.display_name(locale);
        let to = leg.destination.display_name(locale);
        writeln!(out, "{} {from} -> {to}", leg.departure).unwrap();
        previous_arrival = Some(leg.arrival);
        if leg.replacement_bus {
            let bus = locale.translate("itinerary.replacement-bus");
            out.push_str(&bus);
            out.push('\n');
        }
    }
    out
}

pub fn prune_checkpoints(root: &Path, keep: usize) -> anyhow::Result<Vec<PathBuf>> {
    let entries = fs::read_dir(root)?.collect::<Result<Vec<_>, _>>()?;
    let mut checkpoints: Vec<(u64, PathBuf)> = entries
        .iter()
        .filter_map(|entry| {
            let name = entry.file_name().to_string_lossy().into_owned();
            let step = name.strip_prefix("checkpoint-")?.parse::<u64>().ok()?;
            Some((step, entry.path()))
        })
        .collect();
    checkpoints.sort_unstable_by_key(|(step, _)| std::cmp::Reverse(*step));
    let doomed = checkpoints.into_iter().skip(keep).filter(|(step, _)| step % MILESTONE_EVERY != 0);
    let mut removed = vec![];
    for (step, path) in doomed {
        let outcome = fs::remove_dir_all(&path);
        outcome.with_context(|| format!("checkpoint {step} cannot be removed"))?;
        removed.push(path);
    }
    Ok(removed)
}

pub fn estimate_pose(landmarks: &[Landmark], camera: &Intrinsics) -> Option<Pose> {
    let mut pose = Pose::identity();
    let mut rounds = 0;
    while rounds < MAX_GAUSS_NEWTON {
        rounds += 1;
        let mut gradient = Vector6::zeros();
        let mut normal = Matrix6::zeros();
        for landmark in landmarks.iter() {
            let world = &landmark.world;
            if let Some(projected) = camera.project(&pose.transform(world)) {
                let jacobian = camera.pose_jacobian(&pose, world);
                let transposed = jacobian.transpose();
                gradient = gradient + transposed * (projected - landmark.pixel);
                normal = normal + transposed * jacobian;
            }
        }
        let factor = match normal.cholesky() {
            Some(factor) => factor,
            None => return None,
        };
        let step = factor.solve(&-gradient);
        pose = pose.retract(&step);
        if POSE_EPSILON > step.norm() {
            return Some(pose);
        }
    }
    None
}

pub fn lint_recipe(recipe: &Recipe, pantry: &Pantry) -> Vec<Complaint> {
    let mut mentioned = HashSet::new();
    let mut complaints = vec![];
    for step in recipe.steps.iter() {
        let number = step.number;
        for ingredient in step.ingredients() {
            let id = ingredient.id;
            mentioned.insert(id);
            match recipe.lists(ingredient) {
                true => {}
                false => complaints.push(Complaint::Unlisted { ingredient: id, step: number }),
            }
        }
        match step.oven_celsius {
            Some(celsius) if celsius > HOTTEST_OVEN => {
                complaints.push(Complaint::TooHot { celsius, step: number });
            }
            _ => {}
        }
    }
    recipe.shopping_list.iter().for_each(|line| {
        let ingredient = line.ingredient;
        let short = !line.optional && line.grams > pantry.stock_of(ingredient);
        if !mentioned.contains(&ingredient) {
            complaints.push(Complaint::NeverUsed(ingredient));
        }
        if short {
            complaints.push(Complaint::OutOfStock(ingredient));
        }
    });
    complaints
}

pub fn walk_skip_list(list: &SkipList, key: &Key) -> Result<Option<Cursor>, SkipError> {
    let mut path = [NodeId::NIL; MAX_TOWER];
    let mut tower = list.head;
    for level in (0..list.height).rev() {
        let mut next = list.link(tower, level);
        while next != NodeId::NIL {
            let Some(node) = list.node(next) else {
                return Err(SkipError::Dangling(next));
            };
            if *key <= node.key {
                break;
            }
            tower = next;
            next = list.link(tower, level);
        }
        path[level] = tower;
    }
    match list.link(tower, 0) {
        NodeId::NIL => Ok(None),
        found => {
            let node = list.node(found).ok_or(SkipError::Dangling(found))?;
            Ok((*key == node.key).then(|| Cursor { path, node: found }))
        }
    }
}
